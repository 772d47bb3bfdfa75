package org.duban.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;
import org.duban.plan.document.Target;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What settlements do to the words, numbers and facts of a row. */
@Component
class RowSettlements {
    private static final Pattern NUMBER = Pattern.compile("([≥≤><＞＜]?)\\s*(-?\\d{1,12}(?:\\.\\d{1,6})?)\\s*[%％]?");

    private final TaskMapper tasks;
    private final ProjectMapper projects;
    private final IndicatorMapper indicators;
    private final Units units;

    RowSettlements(TaskMapper tasks, ProjectMapper projects, IndicatorMapper indicators, Units units) {
        this.tasks = tasks;
        this.projects = projects;
        this.indicators = indicators;
        this.units = units;
    }

    void completeProject(DefectRow defect, long unitId, LocalDate due) {
        Unit owner = units.find(unitId).orElseThrow(() -> RuleViolated.invalid("unitId", "没有这个单位"));
        projects.updateProject(project(defect).owned(owner.name(), owner.id(), due));
    }

    void completeIndicator(DefectRow defect, Settlement given) {
        String path = YearlyPath.print(YearlyPath.parse(given.path()));
        if (given.baseline() == null && path == null) {
            throw RuleViolated.invalid("baseline", "请填写基期值或年度路径");
        }
        if (given.baseline() != null && given.baselineYear() == null) {
            throw RuleViolated.invalid("baselineYear", "请填写基期值所属年份");
        }
        indicators.updateIndicator(indicator(defect).measured(given.baseline(), given.baselineYear(), path));
    }

    /** A doubled number is the row's own; any other is the target of an indicator, or stays a remark. */
    void correctNumber(DefectRow defect, String text) {
        if (defect.kind() == Kind.DUPLICATE_NUMBER) {
            renumber(defect, text);
        } else if (defect.subjectType() == SubjectType.INDICATOR) {
            IndicatorRow row = indicator(defect);
            indicators.updateIndicator(
                    row.edited(row.indicatorNumber(), row.name(), row.unit(), target(text), row.attribute()));
        }
    }

    void correctText(DefectRow defect, String text) {
        switch (defect.subjectType()) {
            case TASK -> {
                TaskRow row = task(defect);
                tasks.updateTask(row.edited(row.taskNumber(), row.title(), row.body() + text, row.due()));
            }
            case KEY_PROJECT -> {
                ProjectRow row = project(defect);
                projects.updateProject(row.edited(row.projectNumber(), row.title(), row.body() + text));
            }
            case INDICATOR, DOCUMENT -> {
                // No row to write into: the missing words stay with the settlement.
            }
        }
    }

    private void renumber(DefectRow defect, String number) {
        switch (defect.subjectType()) {
            case TASK -> {
                TaskRow row = task(defect);
                tasks.updateTask(row.edited(number, row.title(), row.body(), row.due()));
            }
            case KEY_PROJECT -> {
                ProjectRow row = project(defect);
                projects.updateProject(row.edited(number, row.title(), row.body()));
            }
            case INDICATOR -> {
                IndicatorRow row = indicator(defect);
                var target = row.toIndicator().target();
                indicators.updateIndicator(row.edited(number, row.name(), row.unit(), target, row.attribute()));
            }
            case DOCUMENT -> {
                // Nothing carries the number.
            }
        }
    }

    static Indicator.Target target(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return new Indicator.Target(Target.Kind.RELATIVE, null, null, text.strip());
        }
        String comparator = number.group(1).replace('＞', '>').replace('＜', '<');
        boolean strict = comparator.equals(">") || comparator.equals("<");
        return new Indicator.Target(
                strict ? Target.Kind.STRICT : Target.Kind.REACH,
                comparator.isEmpty() ? null : comparator,
                new BigDecimal(number.group(2)),
                text.strip());
    }

    private TaskRow task(DefectRow defect) {
        return found(defect.subjectId() == null ? null : tasks.task(defect.planId(), defect.subjectId()));
    }

    private ProjectRow project(DefectRow defect) {
        return found(defect.subjectId() == null ? null : projects.project(defect.planId(), defect.subjectId()));
    }

    private IndicatorRow indicator(DefectRow defect) {
        return found(defect.subjectId() == null ? null : indicators.indicator(defect.planId(), defect.subjectId()));
    }

    private static <T> T found(@Nullable T row) {
        if (row == null) {
            throw RuleViolated.conflict("no-subject", "缺陷所指的行已经不在，请选择不处理并说明理由");
        }
        return row;
    }
}
