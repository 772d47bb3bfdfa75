package org.duban.indicator;

import java.time.Clock;
import java.util.List;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.indicator.IndicatorActEntry.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who did what with a basis or a statement, kept in words. */
@Component
class IndicatorDiary {
    private static final int WORDS = 4000;

    private final IndicatorActMapper mapper;
    private final Actor actor;
    private final Clock clock;

    IndicatorDiary(IndicatorActMapper mapper, Actor actor, Clock clock) {
        this.mapper = mapper;
        this.actor = actor;
        this.clock = clock;
    }

    void enter(Basis basis, IndicatorAct act, @Nullable String words) {
        enter(basis.indicatorId(), Subject.BASIS, basis.id(), act, words);
    }

    void enter(Statement statement, IndicatorAct act, @Nullable String words) {
        enter(statement.indicatorId(), Subject.STATEMENT, statement.id(), act, words);
    }

    private void enter(long indicatorId, Subject subject, long id, IndicatorAct act, @Nullable String words) {
        Acting by = actor.now();
        mapper.insert(new IndicatorActEntry(
                indicatorId,
                subject,
                id,
                act,
                clock.instant(),
                by.unitName(),
                by.person(),
                by.actingFor(),
                words == null || words.length() <= WORDS ? words : words.substring(0, WORDS - 1) + "…"));
    }

    List<IndicatorActEntry> of(Subject subject, long id) {
        return mapper.of(subject, id);
    }
}
