package org.duban.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.risk.RiskMapper.Signal;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes risks, and with each change who made it, when, and what stood there before. */
@Component
class RiskBook {
    private final RiskMapper mapper;
    private final Timeline timeline;
    private final History history;
    private final Actor actor;
    private final Clock clock;

    RiskBook(RiskMapper mapper, Timeline timeline, History history, Actor actor, Clock clock) {
        this.mapper = mapper;
        this.timeline = timeline;
        this.history = history;
        this.actor = actor;
        this.clock = clock;
    }

    Risk get(long id) {
        Risk risk = mapper.find(id);
        if (risk == null) {
            throw RuleViolated.notFound("该风险");
        }
        return risk;
    }

    List<Risk> of(long planTaskId) {
        return mapper.ofTask(planTaskId);
    }

    Signal signal(long id) {
        Signal signal = mapper.signal(id);
        if (signal == null) {
            throw RuleViolated.notFound("该风险");
        }
        return signal;
    }

    Risk open(Risk risk, RiskAct act, String sentence) {
        NewId id = new NewId();
        mapper.insert(risk, id);
        Risk stored = get(id.value());
        keep(stored, act, null, sentence);
        return stored;
    }

    /** @param sentence for the task's timeline; none when it is no news there */
    Risk change(Risk before, Risk after, RiskAct act, @Nullable String sentence) {
        if (mapper.update(after, now()) == 0) {
            throw RuleViolated.stale();
        }
        keep(after, act, before.words(), sentence);
        return get(after.id());
    }

    private void keep(Risk risk, RiskAct act, @Nullable String before, @Nullable String sentence) {
        history.remember(KeptRisks.TABLE, risk.id(), now());
        String after = risk.words() + (sentence == null ? "" : "。" + sentence);
        mapper.insertChange(risk.id(), now(), actor.now(), act, before, after);
        if (sentence != null) {
            timeline.enter(risk.planId(), risk.planTaskId(), TimelineKind.RISK, sentence);
        }
    }

    Instant now() {
        return clock.instant();
    }
}
