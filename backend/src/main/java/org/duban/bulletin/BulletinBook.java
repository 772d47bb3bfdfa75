package org.duban.bulletin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.bulletin.BulletinMapper.NamedUnit;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Recusal;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bulletins and their statements as rows; every step holds the bulletin first. */
@Component
class BulletinBook {

    private final BulletinMapper mapper;
    private final BulletinPaper paper;
    private final Recusal recusal;
    private final Actor actor;
    private final Clock clock;

    BulletinBook(BulletinMapper mapper, BulletinPaper paper, Recusal recusal, Actor actor, Clock clock) {
        this.mapper = mapper;
        this.paper = paper;
        this.recusal = recusal;
        this.actor = actor;
        this.clock = clock;
    }

    Bulletin find(long id) {
        return found(mapper.find(id));
    }

    /** Refuses what the state of things does not allow, and says which it is. */
    Bulletin take(long id, BulletinState... in) {
        Bulletin bulletin = found(mapper.lock(id));
        if (!Arrays.asList(in).contains(bulletin.state())) {
            throw RuleViolated.conflict(
                    "bulletin-state", "该通报目前“" + bulletin.state().label() + "”，不能这样办理，请刷新后查看");
        }
        return bulletin;
    }

    Bulletin takeDraft(long id, int version) {
        Bulletin bulletin = take(id, BulletinState.DRAFTING);
        if (bulletin.version() != version) {
            throw RuleViolated.stale();
        }
        return bulletin;
    }

    private static Bulletin found(@Nullable Bulletin bulletin) {
        if (bulletin == null) {
            throw RuleViolated.notFound("该通报");
        }
        return bulletin;
    }

    List<Statement> statements(long id) {
        return mapper.statements(id, null);
    }

    /** Demands alone are no bulletin; what was to be told may have been overtaken since. */
    void demandFacts(long id) {
        if (statements(id).stream().noneMatch(one -> one.isTold() && one.chapter() != Chapter.DEMAND)) {
            throw RuleViolated.conflict("nothing-told", "通报没有可通报的情况：请至少保留一段情况，或撤回本期通报");
        }
    }

    /** Statement → whom it names. */
    Map<Long, Set<Long>> named(long id) {
        return mapper.named(id).stream()
                .collect(groupingBy(NamedUnit::statementId, mapping(NamedUnit::unitId, toSet())));
    }

    void add(long bulletinId, int ordinal, NewStatement one, int turn) {
        NewId id = new NewId();
        mapper.insertStatement(bulletinId, ordinal, one, turn, id);
        if (!one.unitIds().isEmpty()) {
            mapper.insertNamed(id.value(), one.unitIds());
        }
    }

    /** The facts' own words again, and whom they name. */
    void fill(Statement statement, NewStatement now, int turn) {
        mapper.fill(statement.id(), now.words(), now.words(), turn);
        mapper.forgetNamed(statement.id());
        if (!now.unitIds().isEmpty()) {
            mapper.insertNamed(statement.id(), now.unitIds());
        }
    }

    void remove(Statement statement) {
        mapper.forgetNamed(statement.id());
        mapper.forgetStatement(statement.id());
    }

    /** Nobody writes on their own unit (回避): what the facts say of it stays, or somebody else changes it. */
    void edit(Statement statement, Set<Long> named, String words, boolean included, int turn) {
        if (words.equals(statement.words()) && included == statement.included()) {
            return;
        }
        named.forEach(recusal::check);
        mapper.edit(statement.id(), words, included, turn);
    }

    /** Orders the statements by chapter, and brings the paper up to date. */
    void revised(Bulletin bulletin, String title) {
        List<Statement> all = statements(bulletin.id()).stream()
                .sorted(Comparator.comparing(Statement::chapter).thenComparing(Statement::ordinal))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).ordinal() != i) {
                mapper.place(all.get(i).id(), i);
            }
        }
        mapper.revised(bulletin.id(), title);
        paper.write(find(bulletin.id()));
    }

    String by() {
        return actor.now().signature();
    }

    Instant now() {
        return clock.instant();
    }
}
