package org.duban.bulletin;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.FormCheck;
import org.duban.supervision.BulletinOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Settles the objections of one unit: upheld, and the words are changed or left out; or refused. Both with a reason. */
@Component
class Settlement {

    private static final int REASON = 2000;

    private final BulletinMapper mapper;
    private final BulletinBook book;
    private final BulletinOrders orders;
    private final ApplicationEventPublisher events;

    Settlement(BulletinMapper mapper, BulletinBook book, BulletinOrders orders, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.book = book;
        this.orders = orders;
        this.events = events;
    }

    void of(Bulletin bulletin, Consultation asked, SettlementForm form) {
        List<Objection> open = mapper.objections(bulletin.id()).stream()
                .filter(one -> one.consultationId() == asked.id())
                .toList();
        Map<Long, SettlementForm.Line> verdicts = verdicts(form);
        Map<Long, Statement> statements =
                book.statements(bulletin.id()).stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        check(open, verdicts, statements);
        for (Objection objection : open) {
            SettlementForm.Line line = requireNonNull(verdicts.get(objection.id()));
            Verdict verdict = requireNonNull(line.verdict());
            mapper.settle(objection.id(), verdict, requireNonNull(line.reason()).strip(), book.now(), book.by());
            if (verdict == Verdict.UPHELD) {
                uphold(bulletin, requireNonNull(statements.get(objection.statementId())), line);
            }
        }
        events.publishEvent(new ObjectionsSettled(
                bulletin.id(), asked.id(), bulletin.title(), asked.unitId(), sentence(open, verdicts), book.now()));
    }

    private static Map<Long, SettlementForm.Line> verdicts(SettlementForm form) {
        return form.verdicts() == null
                ? Map.of()
                : form.verdicts().stream()
                        .filter(line -> line != null && line.objectionId() != null)
                        .collect(Collectors.toMap(
                                line -> requireNonNull(line.objectionId()),
                                Function.identity(),
                                (first, second) -> second));
    }

    private static void check(
            List<Objection> open, Map<Long, SettlementForm.Line> verdicts, Map<Long, Statement> statements) {
        FormCheck check = new FormCheck();
        for (Objection objection : open) {
            SettlementForm.Line line = verdicts.get(objection.id());
            String field = "verdicts." + objection.id();
            check.that(line != null && line.verdict() != null, field, "请逐条选择采纳或不采纳");
            if (line != null && line.verdict() != null) {
                check.required(field + ".reason", line.reason(), "处理理由", REASON);
                Statement statement = requireNonNull(statements.get(objection.statementId()));
                check.that(
                        line.verdict() == Verdict.REFUSED || isDropped(line) || isChanged(line.words(), statement),
                        field + ".words",
                        "采纳异议的，请写明修改后的内容，或选择不再通报这一段");
                check.optional(field + ".words", line.words(), "修改后的内容", NewStatement.LONGEST);
            }
        }
        check.done();
    }

    private static boolean isDropped(SettlementForm.Line line) {
        return Boolean.TRUE.equals(line.dropped());
    }

    private static boolean isChanged(@Nullable String words, Statement statement) {
        return words != null && !words.isBlank() && !words.strip().equals(statement.words());
    }

    /** The units have seen the other words; those that were changed for one of them are not laid before them anew. */
    private void uphold(Bulletin bulletin, Statement statement, SettlementForm.Line line) {
        if (isDropped(line)) {
            if (statement.orderId() != null) {
                orders.leave(statement.orderId());
                mapper.overtake(statement.id(), "经核实采纳单位异议，移出本期通报");
            } else {
                mapper.edit(statement.id(), statement.words(), false, statement.changedIn());
            }
        } else {
            Set<Long> named = book.named(bulletin.id()).getOrDefault(statement.id(), Set.of());
            book.edit(
                    statement,
                    named,
                    requireNonNull(line.words()).strip(),
                    statement.included(),
                    statement.changedIn());
        }
    }

    private static String sentence(List<Objection> open, Map<Long, SettlementForm.Line> verdicts) {
        return open.stream()
                .map(objection -> requireNonNull(verdicts.get(objection.id())))
                .map(line -> Objects.requireNonNull(line.verdict()).label() + "："
                        + requireNonNull(line.reason()).strip())
                .collect(Collectors.joining("；"));
    }
}
