package org.duban.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testing.SmallPlan.lead;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duban.access.Role;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 发文字号: no gap, no double, whoever comes at once and whoever gives up half way. */
@ServerTest
class NumberRegisterTest {

    private static final int ISSUERS = 20;
    private static final Signature SIGNED = new Signature(Role.LEADER, 1, "市政府", "张三", null);

    @Autowired
    Papers papers;

    @Autowired
    SmallPlan small;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void twenty_who_issue_at_once_some_of_whom_fail_leave_neither_gap_nor_double() throws Exception {
        int before = lastOrdinal();
        long plan = small.published(LocalDate.now(clock), LocalDate.now(clock).plusYears(2), List.of(lead("市民政局")));
        List<Long> drafts =
                IntStream.range(0, ISSUERS).mapToObj(i -> draft(plan)).toList();
        List<Callable<Optional<PaperNumber>>> issuers = new ArrayList<>();
        for (int i = 0; i < ISSUERS; i++) {
            boolean fails = i % 4 == 3;
            long id = drafts.get(i);
            issuers.add(() -> issued(id, fails));
        }
        List<Integer> ordinals = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(ISSUERS);
        for (Future<Optional<PaperNumber>> one : pool.invokeAll(issuers)) {
            one.get().ifPresent(number -> ordinals.add(number.ordinal()));
        }
        pool.shutdown();
        assertThat(ordinals)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(before + 1, before + ISSUERS * 3 / 4)
                        .boxed()
                        .toList());
    }

    private Optional<PaperNumber> issued(long id, boolean fails) {
        Optional<PaperNumber> number = transactions.execute(transaction -> {
            IssuedPaper paper = papers.issue(id, SIGNED);
            if (fails) {
                transaction.setRollbackOnly();
            }
            return fails ? Optional.empty() : Optional.of(paper.number());
        });
        return Objects.requireNonNull(number);
    }

    private long draft(long plan) {
        return papers.draft(new PaperDraft(
                PaperKind.ORDER,
                plan,
                null,
                PaperText.of("关于报送进展的督办单", List.of(new Addressee(null, "市民政局")), List.of(Block.paragraph("请报送进展。")))));
    }

    private int lastOrdinal() {
        return jdbc.sql("select coalesce(max(ordinal), 0) from paper where code = '临残工委办督' and number_year = ?")
                .param(LocalDate.now(clock).getYear())
                .query(Integer.class)
                .single();
    }
}
