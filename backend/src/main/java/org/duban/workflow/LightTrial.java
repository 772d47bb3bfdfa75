package org.duban.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.dispatch.Light;
import org.duban.dispatch.LightSweep;
import org.duban.dispatch.LightSweep.Standing;
import org.duban.dispatch.LightVerdict;
import org.duban.ruletable.RuleTable;
import org.duban.ruletable.TableTrial;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a draft of the table {@code light} would turn today, task by task. */
@Component
class LightTrial implements TableTrial {

    private static final String DRAFT = "草案";

    private final DecisionTables tables;
    private final LightSweep sweep;

    LightTrial(DecisionTables tables, LightSweep sweep) {
        this.tables = tables;
        this.sweep = sweep;
    }

    @Override
    public String table() {
        return LightGuide.TABLE;
    }

    @Override
    public Result run(Trial trial, @Nullable Long planId, PageRequest page) {
        Map<Light, Integer> before = new EnumMap<>(Light.class);
        Map<Light, Integer> after = new EnumMap<>(Light.class);
        List<Change> changes = new ArrayList<>();
        int judged = 0;
        for (List<Standing> some : sweep.standings(planId)) {
            for (Standing task : some) {
                LightVerdict verdict = judge(trial, task);
                before.merge(task.light(), 1, Integer::sum);
                after.merge(verdict.light(), 1, Integer::sum);
                if (verdict.light() != task.light()) {
                    changes.add(change(task, verdict));
                }
                judged++;
            }
        }
        return new Result(judged, counts(before, after), paged(changes, page));
    }

    private LightVerdict judge(Trial trial, Standing task) {
        DecisionTables.Row row = tables.tried(trial.table(), trial.key(), trial.rows(), LightTable.named(task.facts()));
        return LightTable.verdict(row, RuleTable.called(trial.table().title(), DRAFT));
    }

    private static Change change(Standing task, LightVerdict verdict) {
        return new Change(
                task.planTaskId(),
                task.number(),
                task.title(),
                new Verdict(task.light().name(), task.light().label(), task.reason()),
                new Verdict(verdict.light().name(), verdict.light().label(), verdict.sentence()),
                task.overridden());
    }

    private static List<Count> counts(Map<Light, Integer> before, Map<Light, Integer> after) {
        return Arrays.stream(Light.values())
                .map(light -> new Count(
                        light.name(), light.label(), before.getOrDefault(light, 0), after.getOrDefault(light, 0)))
                .toList();
    }

    private static Page<Change> paged(List<Change> changes, PageRequest page) {
        int from = Math.min(page.offset(), changes.size());
        return new Page<>(
                List.copyOf(changes.subList(from, Math.min(from + page.limit(), changes.size()))), changes.size());
    }
}
