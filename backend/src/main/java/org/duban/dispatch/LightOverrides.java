package org.duban.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.shared.Demand;
import org.duban.shared.NewId;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs and ends overrides of lights. The office may only be stricter than the table; to be milder takes a leader. Nobody
 * does so for a task that their own unit leads (回避), and nobody makes a task green of which data is missing.
 */
@Service
@Transactional
class LightOverrides {
    private final LightOverrideMapper mapper;
    private final StatusBook statuses;
    private final LightJudge judge;
    private final Lights lights;
    private final Recusal recusal;
    private final TaskScope scope;
    private final Timeline timeline;
    private final CurrentUser currentUser;
    private final Clock clock;

    LightOverrides(
            LightOverrideMapper mapper,
            StatusBook statuses,
            LightJudge judge,
            Lights lights,
            Recusal recusal,
            TaskScope scope,
            Timeline timeline,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.statuses = statuses;
        this.judge = judge;
        this.lights = lights;
        this.recusal = recusal;
        this.scope = scope;
        this.timeline = timeline;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<LightOverride> of(long planTaskId, PageRequest page) {
        scope.check(planTaskId);
        return new Page<>(mapper.ofTask(planTaskId, page.limit(), page.offset()), mapper.countOfTask(planTaskId));
    }

    LightOverride sign(long planTaskId, LightOverrideForm form) {
        scope.check(planTaskId);
        form.check(LocalDate.now(clock));
        TaskStatus status = open(planTaskId);
        Demand.that(status.overrideId() == null, "already-overridden", "该任务已有人工调灯，请先撤销再调");
        Light light = requireNonNull(form.light());
        LightFacts facts = judge.facts(status);
        LightVerdict table = judge.judge(facts);
        refuse(light, facts, table);
        LightOverride signed = signed(planTaskId, light, form);
        NewId id = new NewId();
        mapper.insert(signed, id);
        TaskStatus after = status.lit(table, requireNonNull(mapper.find(id.value())));
        statuses.change(status, after);
        tell(
                status,
                "由" + status.light().label() + "人工调为" + light.label() + "，至 " + signed.until() + "，理由："
                        + signed.reason() + Sentence.paper(signed.paperNumber()));
        return requireNonNull(mapper.find(id.value()));
    }

    private void refuse(Light light, LightFacts facts, LightVerdict table) {
        Demand.that(
                light != table.light(), "same-light", "规则表已判定为" + table.light().label() + "，不必调灯");
        Demand.that(
                light != Light.GREEN || !facts.isDataMissing(),
                "data-missing",
                "该任务数据缺失（" + table.reason() + "），不能调为绿灯，请先督促补报");
        if (light.compareTo(table.light()) < 0 && !currentUser.get().is(Role.LEADER)) {
            throw RuleViolated.forbidden(
                    "leader-signs", "办公室只能把灯调得更严；由" + table.light().label() + "调为" + light.label() + "须由残工委领导签批");
        }
    }

    private LightOverride signed(long planTaskId, Light light, LightOverrideForm form) {
        String paperNumber = form.paperNumber();
        return new LightOverride(
                0,
                planTaskId,
                light,
                requireNonNull(form.reason()).strip(),
                paperNumber == null || paperNumber.isBlank() ? null : paperNumber.strip(),
                requireNonNull(form.until()),
                clock.instant(),
                signature(),
                currentUser.get().is(Role.LEADER),
                null,
                null,
                null);
    }

    LightOverride end(long planTaskId, long overrideId, @Nullable String reason) {
        scope.check(planTaskId);
        new FormCheck()
                .required("reason", reason, "撤销理由", LightOverrideForm.REASON)
                .done();
        TaskStatus status = open(planTaskId);
        LightOverride override = mapper.find(overrideId);
        if (override == null || override.planTaskId() != planTaskId) {
            throw RuleViolated.notFound("该人工调灯");
        }
        Long current = status.overrideId();
        Demand.that(current != null && current == overrideId, "override-over", "该人工调灯已终止，不必撤销");
        if (override.byLeader() && !currentUser.get().is(Role.LEADER)) {
            throw RuleViolated.forbidden("leader-signed", "该人工调灯由残工委领导签批，须由残工委领导撤销");
        }
        String why = requireNonNull(reason).strip();
        mapper.end(overrideId, signature(), why);
        statuses.change(status, status.withoutOverride());
        tell(status, "撤销人工调灯，理由：" + why);
        lights.refresh(planTaskId);
        return requireNonNull(mapper.find(overrideId));
    }

    private TaskStatus open(long planTaskId) {
        TaskStatus status = statuses.lock(planTaskId);
        recusal.check(status.leadUnitId());
        Demand.that(status.phase() != Phase.CLOSED, "task-closed", "该任务已办结销号，不再调灯");
        Demand.that(!status.isSuspended(), "task-suspended", "该任务已中止，亮灯停走，恢复后再调灯");
        return status;
    }

    private void tell(TaskStatus status, String sentence) {
        timeline.enter(status.planId(), status.planTaskId(), TimelineKind.LIGHT_OVERRIDDEN, sentence);
    }

    private String signature() {
        User user = currentUser.get();
        Role role = user.is(Role.LEADER) ? Role.LEADER : Role.OFFICE;
        return role.label() + user.signature(role);
    }
}
