package org.duban.plan;

import java.time.Clock;
import org.duban.access.CurrentUser;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.plan.document.Defect.SubjectType;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Changes of single rows by a person, kept with their reason. */
@Service
class RowEdits {
    private final Plans plans;
    private final PlanMapper mapper;
    private final TaskMapper tasks;
    private final IndicatorMapper indicators;
    private final ProjectMapper projects;
    private final UnitSettlements division;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;
    private final JsonMapper json;

    RowEdits(
            Plans plans,
            PlanMapper mapper,
            TaskMapper tasks,
            IndicatorMapper indicators,
            ProjectMapper projects,
            UnitSettlements division,
            Units units,
            CurrentUser user,
            Clock clock,
            JsonMapper json) {
        this.plans = plans;
        this.mapper = mapper;
        this.tasks = tasks;
        this.indicators = indicators;
        this.projects = projects;
        this.division = division;
        this.units = units;
        this.user = user;
        this.clock = clock;
        this.json = json;
    }

    PlanTask edit(long planId, long id, int version, RowEdit.OfTask edit) {
        requireDraft(planId);
        TaskRow row = found(tasks.task(planId, id), "重点任务");
        PlanTask before = plans.task(id);
        TaskRow edited = row.edited(edit.number(), edit.title(), edit.body(), edit.due());
        requireCurrent(row.version(), version, tasks.updateTask(edited));
        var parts =
                edit.roles().stream().map(role -> new Division.Part(role.unit().strip(), role.role()));
        division.replace(row, new Division(parts.toList()));
        PlanTask after = plans.task(id);
        keep(planId, SubjectType.TASK, id, before, after, edit);
        return after;
    }

    Indicator edit(long planId, long id, int version, RowEdit.OfIndicator edit) {
        Plan plan = plans.lock(planId);
        IndicatorRow row = found(indicators.indicator(planId, id), "指标");
        String path = YearlyPath.print(YearlyPath.parse(edit.path()));
        IndicatorRow edited = row.edited(edit.number(), edit.name(), edit.unit(), edit.target(), edit.attribute())
                .measured(edit.baseline(), edit.baselineYear(), path);
        if (plan.state() != PlanState.DRAFT) {
            throw RuleViolated.conflict("plan-published", "规划已经发布，指标不再直接改动：基期值和年度路径由责任单位填报、审核后生效，目标由责任单位申请调整");
        }
        requireCurrent(row.version(), version, indicators.updateIndicator(edited));
        Indicator after = found(indicators.indicator(planId, id), "指标").toIndicator();
        keep(planId, SubjectType.INDICATOR, id, row.toIndicator(), after, edit);
        return after;
    }

    KeyProject edit(long planId, long id, int version, RowEdit.OfProject edit) {
        Plan plan = plans.lock(planId);
        ProjectRow row = found(projects.project(planId, id), "重点项目");
        ProjectRow edited = row.edited(edit.number(), edit.title(), edit.body())
                .owned(ownerName(edit.ownerUnitId()), edit.ownerUnitId(), edit.due());
        requireDraftUnless(edited.wordsOf(row), plan);
        if (projects.isSigned(id)) {
            throw RuleViolated.conflict("project-signed", "该重点项目已经签批下达，责任单位和时限不再直接改动，请由责任单位提出申请");
        }
        requireCurrent(row.version(), version, projects.updateProject(edited));
        KeyProject after = found(projects.project(planId, id), "重点项目").toProject();
        keep(planId, SubjectType.KEY_PROJECT, id, row.toProject(), after, edit);
        return after;
    }

    private @Nullable String ownerName(@Nullable Long unitId) {
        return unitId == null
                ? null
                : units.find(unitId).map(Unit::name).orElseThrow(() -> RuleViolated.invalid("ownerUnitId", "没有这个单位"));
    }

    private void requireDraft(long planId) {
        requireDraftUnless(false, plans.lock(planId));
    }

    /** A published plan's words stand; what it left open may still be completed. */
    private static void requireDraftUnless(boolean wordsStand, Plan plan) {
        if (plan.state() != PlanState.DRAFT && !wordsStand) {
            throw RuleViolated.conflict("plan-published", "规划已经发布，文本和分工不再改动，只能补充重点项目的责任单位和时限");
        }
    }

    private static void requireCurrent(int version, int seen, int updated) {
        if (version != seen || updated == 0) {
            throw RuleViolated.stale();
        }
    }

    private void keep(long planId, SubjectType type, long id, Object before, Object after, RowEdit edit) {
        mapper.insertEdit(new PlanEdit(
                planId,
                type,
                id,
                json.writeValueAsString(before),
                json.writeValueAsString(after),
                edit.reason(),
                clock.instant(),
                user.get().name()));
    }

    private static <T> T found(@Nullable T row, String what) {
        if (row == null) {
            throw RuleViolated.notFound(what);
        }
        return row;
    }
}
