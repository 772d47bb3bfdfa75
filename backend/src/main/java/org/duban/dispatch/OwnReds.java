package org.duban.dispatch;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.dispatch.DutyMapper.Missing;
import org.duban.dispatch.DutyMapper.Owed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that are red for a reason of their own: numbers that were never stated, or a light that somebody signed for. Late duties,
 * the reports among them, and missed milestones make a task red too, but whoever owes them answers for each by itself, and
 * what the office is late with is not the units' to answer for. So they are left out, and the table is asked what it says then.
 */
@Service
public class OwnReds {
    private final StatusMapper statuses;
    private final LightJudge judge;

    OwnReds(StatusMapper statuses, LightJudge judge) {
        this.statuses = statuses;
        this.judge = judge;
    }

    /** @param sentence why, without what is left out, with the table's version */
    public record Red(long planTaskId, String sentence) {}

    /** Those among these tasks. */
    @Transactional(readOnly = true)
    public List<Red> among(List<Long> planTaskIds) {
        List<TaskStatus> red = planTaskIds.isEmpty()
                ? List.of()
                : statuses.ofTasks(planTaskIds).stream()
                        .filter(status -> status.light() == Light.RED)
                        .toList();
        Map<Long, Missing> missing =
                judge.missing(red.stream().collect(toMap(TaskStatus::planTaskId, TaskStatus::phase)));
        return red.stream()
                .flatMap(status -> own(status, missing.getOrDefault(status.planTaskId(), Missing.NOTHING)))
                .toList();
    }

    private Stream<Red> own(TaskStatus status, Missing missing) {
        if (status.overrideId() != null) {
            return Stream.of(new Red(status.planTaskId(), status.lightReason()));
        }
        LightFacts facts = judge.facts(status.planTaskId(), status.phase(), Owed.NOTHING, missing.figuresAlone());
        LightVerdict verdict = judge.judge(facts);
        return verdict.light() == Light.RED
                ? Stream.of(new Red(status.planTaskId(), verdict.sentence()))
                : Stream.empty();
    }
}
