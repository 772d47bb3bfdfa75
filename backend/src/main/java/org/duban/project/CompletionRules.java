package org.duban.project;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitDirectory;
import org.duban.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What may be said of a key project: units that exist, a task of its plan, dates within the plan's period. */
final class CompletionRules {
    private static final int MOST_UNITS = 30;
    private static final int MOST_MILESTONES = 20;
    private static final int TITLE = 500;

    private final Plan plan;
    private final Map<Long, String> tasks;
    private final UnitDirectory units;
    private final LocalDate today;

    /** @param tasks the titles of the plan's tasks by their ids */
    CompletionRules(Plan plan, Map<Long, String> tasks, UnitDirectory units, LocalDate today) {
        this.plan = plan;
        this.tasks = tasks;
        this.units = units;
        this.today = today;
    }

    /** What a form says, and what is wrong with it by field. */
    record Verdict(Completion completion, Map<String, String> errors) {}

    Verdict judge(CompletionForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (form.parentTaskId() != null && !tasks.containsKey(form.parentTaskId())) {
            errors.put("parentTaskId", "所属任务须是本规划的重点任务");
        }
        if (form.due() != null && !isWithinPeriod(form.due())) {
            errors.put("due", "完成时限应在规划期内（" + period() + "）");
        }
        Completion.Unit lead = unit("leadUnitId", form.leadUnitId(), errors);
        List<Completion.Unit> participants = participants(form, errors);
        List<Completion.Milestone> milestones = milestones(form, errors);
        return new Verdict(
                new Completion(form.parentTaskId(), lead, participants, form.due(), milestones), Map.copyOf(errors));
    }

    private List<Completion.Unit> participants(CompletionForm form, Map<String, String> errors) {
        Set<Long> seen = new HashSet<>();
        if (form.leadUnitId() != null) {
            seen.add(form.leadUnitId());
        }
        if (form.participants().size() > MOST_UNITS) {
            errors.put("participantUnitIds", "参与单位不超过 " + MOST_UNITS + " 家");
        } else if (!form.participants().stream().allMatch(seen::add)) {
            errors.put("participantUnitIds", "参与单位不能重复，也不能与牵头单位相同");
        }
        return form.participants().stream()
                .map(id -> unit("participantUnitIds", id, errors))
                .filter(Objects::nonNull)
                .toList();
    }

    private Completion.@Nullable Unit unit(String field, @Nullable Long id, Map<String, String> errors) {
        if (id == null) {
            return null;
        }
        Unit unit = units.known(id).orElse(null);
        if (unit == null || !unit.isValidOn(today)) {
            errors.put(field, "所选单位不存在或已撤销，请选择现有单位");
            return null;
        }
        return new Completion.Unit(unit.id(), unit.name());
    }

    private List<Completion.Milestone> milestones(CompletionForm form, Map<String, String> errors) {
        if (form.steps().size() > MOST_MILESTONES) {
            errors.put("milestones", "里程碑不超过 " + MOST_MILESTONES + " 个");
            return List.of();
        }
        for (int i = 0; i < form.steps().size(); i++) {
            check("milestones[" + i + "].", form.steps().get(i), form.due(), errors);
        }
        return form.steps().stream()
                .filter(step -> step.title() != null && step.due() != null)
                .map(step -> new Completion.Milestone(
                        Objects.requireNonNull(step.title()).strip(), Objects.requireNonNull(step.due())))
                .toList();
    }

    private void check(String at, CompletionForm.Step step, @Nullable LocalDate until, Map<String, String> errors) {
        String title = step.title();
        if (title == null || title.isBlank()) {
            errors.put(at + "title", "请填写里程碑名称");
        } else if (title.codePointCount(0, title.length()) > TITLE) {
            errors.put(at + "title", "里程碑名称不超过 " + TITLE + " 个字");
        }
        if (step.due() == null) {
            errors.put(at + "due", "请填写里程碑的完成日期");
        } else if (!isWithinPeriod(step.due())) {
            errors.put(at + "due", "里程碑的完成日期应在规划期内（" + period() + "）");
        } else if (until != null && step.due().isAfter(until)) {
            errors.put(at + "due", "里程碑的完成日期不应晚于项目的完成时限 " + until);
        }
    }

    private boolean isWithinPeriod(LocalDate day) {
        LocalDate start = plan.periodStart();
        LocalDate end = plan.periodEnd();
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }

    private String period() {
        return Objects.toString(plan.periodStart(), "起") + " 至 " + Objects.toString(plan.periodEnd(), "止");
    }
}
