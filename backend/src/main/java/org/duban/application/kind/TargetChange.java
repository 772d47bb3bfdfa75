package org.duban.application.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.application.Application;
import org.duban.application.ApplicationKind;
import org.duban.application.Line;
import org.duban.application.Matter;
import org.duban.application.SubjectType;
import org.duban.dispatch.Figures;
import org.duban.dispatch.TaskStatus;
import org.duban.plan.Indicator;
import org.duban.plan.IndicatorTargets;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 指标目标调整: another target for an indicator of the plan; a binding one only by a paper of the government. */
@Component
class TargetChange implements ApplicationKind<TargetChange.Content> {
    private static final int REASON = 2000;
    private static final int TARGET = 200;
    private static final int PAPER_NUMBER = 100;

    /** 机关代字〔年〕序号号, as GB/T 9704 writes it. */
    private static final Pattern PAPER = Pattern.compile("\\p{IsHan}+〔\\d{4}〕[1-9]\\d*号");

    private final IndicatorTargets targets;
    private final Figures figures;

    TargetChange(IndicatorTargets targets, Figures figures) {
        this.targets = targets;
        this.figures = figures;
    }

    /** The target is written as the paper writes it, 如 ≥97% */
    record Content(
            @Nullable Long indicatorId,
            @Nullable String target,
            @Nullable String paperNumber,
            @Nullable String reason) {}

    @Override
    public String word() {
        return "TARGET";
    }

    @Override
    public String label() {
        return "指标目标调整";
    }

    @Override
    public String purpose() {
        return "调整规划指标的目标值，由跟踪该指标的任务的主办单位提出；约束性指标须有政府文号";
    }

    @Override
    public Class<Content> content() {
        return Content.class;
    }

    @Override
    public Optional<String> obstacle(TaskStatus task) {
        return Optional.empty();
    }

    @Override
    public Matter examine(TaskStatus task, Content content) {
        Indicator indicator = Optional.ofNullable(content.indicatorId())
                .flatMap(id -> targets.find(task.planId(), id))
                .orElseThrow(() -> RuleViolated.invalid("indicatorId", "请选择本规划的一项指标"));
        Map<String, String> errors = new LinkedHashMap<>();
        strangerTo(indicator, task).ifPresent(sentence -> errors.put("indicatorId", sentence));
        Texts.required(errors, "target", content.target(), "调整后的目标", TARGET);
        Texts.required(errors, "reason", content.reason(), "调整理由", REASON);
        Texts.optional(errors, "paperNumber", content.paperNumber(), "文号", PAPER_NUMBER);
        if (!errors.containsKey("target")) {
            target(indicator, Objects.requireNonNull(content.target()), errors);
        }
        if (indicator.isBinding() && !isPaper(content.paperNumber())) {
            errors.put("paperNumber", "约束性指标须凭政府文件调整，请填写文号，如“临政发〔2024〕12号”");
        }
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        long lead = Objects.requireNonNull(task.leadUnitId());
        String name = "指标：" + indicator.name();
        return new Matter(
                lead,
                SubjectType.INDICATOR,
                indicator.id(),
                name,
                new Matter.Extent(0, 1, indicator.isBinding(), null),
                lines(indicator, content));
    }

    /** The plan names nobody for an indicator: whose task follows it by a figure answers for it, if there is such a task. */
    private Optional<String> strangerTo(Indicator indicator, TaskStatus task) {
        List<Figures.Follower> followers = figures.followers(task.planId(), indicator.name());
        boolean follows = followers.stream().anyMatch(one -> one.planTaskId() == task.planTaskId());
        return followers.isEmpty() || follows
                ? Optional.empty()
                : Optional.of("该指标由任务“" + followers.get(0).title() + "”跟踪，须由该任务的主办单位提出");
    }

    private static void target(Indicator indicator, String written, Map<String, String> errors) {
        if (written.strip().equals(indicator.target().text())) {
            errors.put("target", "调整后的目标与现在的目标相同");
        } else if (IndicatorTargets.read(written, indicator.unit()).isEmpty()) {
            errors.put("target", "目标无法识别，请写成“≥97%”“>90%”“6000”或“与……同步”");
        }
    }

    private static List<Line> lines(Indicator indicator, Content content) {
        return new Lines()
                .say("现在的目标", indicator.target().text())
                .say("调整后的目标", content.target())
                .say("指标属性", indicator.isBinding() ? "约束性" : "预期性")
                .say("文号", content.paperNumber())
                .say("调整理由", content.reason())
                .all();
    }

    private static boolean isPaper(@Nullable String number) {
        return number != null && PAPER.matcher(number.strip()).matches();
    }

    @Override
    public void apply(Application granted, Content content) {
        targets.replace(
                granted.planId(),
                granted.subjectId(),
                Objects.requireNonNull(content.target()),
                content.paperNumber(),
                Objects.requireNonNull(content.reason()));
    }
}
