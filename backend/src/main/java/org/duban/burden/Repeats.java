package org.duban.burden;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.duban.dispatch.Actor;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.TaskScope;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nothing is asked twice unawares: who asks for what is known says why, or lets it be. */
@Service
@Transactional
public class Repeats {
    private static final int REASON = 500;
    private static final int WORDS = 4000;

    private final Knowledge knowledge;
    private final KnownMapper mapper;
    private final TaskScope scope;
    private final Actor actor;
    private final Clock clock;

    Repeats(Knowledge knowledge, KnownMapper mapper, TaskScope scope, Actor actor, Clock clock) {
        this.knowledge = knowledge;
        this.mapper = mapper;
        this.scope = scope;
        this.actor = actor;
        this.clock = clock;
    }

    /** Looks before anything is asked. What one may not see does not exist. */
    @Transactional(readOnly = true)
    List<Known> known(Ask ask) {
        ask.planTaskIds().forEach(scope::check);
        if (ask.kind() == Ask.Kind.ROUND && !scope.visible().everything()) {
            throw RuleViolated.notFound("该规划");
        }
        if (ask.kind() == Ask.Kind.URGE && !ask.workItemIds().isEmpty()) {
            mapper.duties(ask.workItemIds()).stream()
                    .map(KnownMapper.UrgedDuty::planTaskId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(scope::check);
        }
        return knowledge.of(ask);
    }

    /** Refuses to ask for what is known unless a reason is given, which is kept. */
    public void weigh(Ask ask, long planId, @Nullable String reason) {
        new FormCheck().optional("repeatReason", reason, "仍要提出的理由", REASON).done();
        List<Known> known =
                knowledge.of(ask).stream().filter(Known::needsReason).toList();
        if (known.isEmpty()) {
            return;
        }
        if (reason == null || reason.isBlank()) {
            throw RuleViolated.conflict(
                    "already-known",
                    "已知：" + known.get(0).sentence() + (known.size() > 1 ? "等 " + known.size() + " 条" : "")
                            + "。仍要提出的，请写明理由");
        }
        keep(ask, planId, known, reason.strip());
    }

    private void keep(Ask ask, long planId, List<Known> known, String reason) {
        Instant now = clock.instant();
        String by = actor.now().signature();
        known.stream()
                .collect(groupingBy(
                        one -> List.of(String.valueOf(one.unitId()), String.valueOf(one.planTaskId())),
                        LinkedHashMap::new,
                        toList()))
                .values()
                .forEach(same -> mapper.insert(new Repeat(
                        0,
                        ask.kind(),
                        planId,
                        same.get(0).planTaskId(),
                        same.get(0).unitId(),
                        same.get(0).unitName(),
                        words(same),
                        reason,
                        now,
                        by)));
    }

    private static String words(List<Known> known) {
        String words = known.stream().map(Known::sentence).collect(joining("；"));
        return words.length() <= WORDS ? words : words.substring(0, WORDS - 1) + "…";
    }

    @Transactional(readOnly = true)
    Page<Repeat> list(PageRequest page) {
        return new Page<>(mapper.repeats(page.limit(), page.offset()), mapper.countRepeats());
    }
}
