package org.duban.dispatch;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A task's figures with everything ever said of them, and the correction of what was reported wrongly. */
@Service
@Transactional
public class Figures {
    private static final Set<ReportState> VERIFIED = EnumSet.of(ReportState.VERIFIED, ReportState.FILED);

    private final FigureMapper mapper;
    private final ProgressMapper progress;
    private final FigurePast past;
    private final StatusBook statuses;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;

    Figures(
            FigureMapper mapper,
            ProgressMapper progress,
            FigurePast past,
            StatusBook statuses,
            Timeline timeline,
            Actor actor,
            Clock clock) {
        this.mapper = mapper;
        this.progress = progress;
        this.past = past;
        this.statuses = statuses;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
    }

    /** A figure with its targets and everything said of it, the newest report first. */
    public record Course(Figure figure, List<FigureTarget> targets, List<FigureValue> values) {}

    @Transactional(readOnly = true)
    public List<Course> of(long planTaskId) {
        List<Figure> figures = mapper.inForce(planTaskId);
        if (figures.isEmpty()) {
            return List.of();
        }
        Map<Long, List<FigureTarget>> targets = mapper
                .targets(figures.stream().map(Figure::id).toList())
                .stream()
                .collect(groupingBy(FigureTarget::figureId));
        Map<Long, List<FigureValue>> values =
                mapper.history(planTaskId).stream().collect(groupingBy(FigureValue::figureId));
        return figures.stream()
                .map(figure -> new Course(
                        figure,
                        targets.getOrDefault(figure.id(), List.of()),
                        values.getOrDefault(figure.id(), List.of())))
                .toList();
    }

    /** Whether anything was said of the task in numbers yet. */
    @Transactional(readOnly = true)
    public boolean isReported(long planTaskId) {
        return !mapper.history(planTaskId).isEmpty();
    }

    /** A task that is followed by a figure. */
    public record Follower(long planTaskId, String title) {}

    /** The tasks of a plan that are followed by a figure of this name, in the plan's order. */
    @Transactional(readOnly = true)
    public List<Follower> followers(long planId, String name) {
        return mapper.followers(planId, name);
    }

    /**
     * What a task's lead stated of a figure and the office verified.
     *
     * @param label the period of the report: 2022年第3季度
     */
    public record Stated(String name, String measure, long planTaskId, String task, String label, BigDecimal amount) {
        public Stated {
            amount = Amount.exact(amount);
        }
    }

    /** What was stated of figures of these names by a moment, in the plan's order: the same number may stand elsewhere. */
    @Transactional(readOnly = true)
    public List<Stated> stated(long planId, Set<String> names, Instant at) {
        return names.isEmpty() ? List.of() : mapper.stated(planId, names, at);
    }

    /** What is to be corrected: the figure, the value that holds, and its new amount. */
    public record Correction(Figure figure, FigureValue value) {
        public String told(BigDecimal amount) {
            return figure.name() + "（" + value.label() + (value.isTotal() ? "汇总" : "") + "）由 "
                    + Amount.text(value.amount()) + " 更正为 " + Amount.text(amount) + " " + figure.measure();
        }
    }

    /** The value of this task that may be corrected now, or the sentence that says why it may not. */
    @Transactional(readOnly = true)
    public Correction correctable(long planTaskId, long valueId) {
        FigureValue value = Optional.ofNullable(mapper.value(valueId))
                .filter(found -> found.planTaskId() == planTaskId)
                .orElseThrow(() -> RuleViolated.invalid("valueId", "该数字不属于本任务，请重新选择"));
        Figure figure = Objects.requireNonNull(mapper.find(value.figureId()));
        if (value.until() != null) {
            throw RuleViolated.invalid("valueId", "该数字已被后来填报或更正的数字取代，请选择现行的数字");
        }
        if (isInHand(value)) {
            throw RuleViolated.invalid("valueId", "该数字还在填报或审核中，可以直接修改，无需申请更正");
        }
        return new Correction(figure, value);
    }

    /** What stands against the new amount, if anything does. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Correction correction, BigDecimal amount) {
        if (correction.value().amount().compareTo(amount) == 0) {
            return Optional.of("更正后的数字与原数字相同，无需更正");
        }
        FigurePast.Neighbours around = past.around(correction.value());
        return FigureRules.outsideRange(correction.figure(), amount)
                .or(() -> FigureRules.outOfOrder(correction.figure(), amount, around.before(), around.after()));
    }

    /** Puts the new value beside the old one, which is kept with everything said of it. */
    public void correct(long planTaskId, long valueId, BigDecimal amount, String reason, long applicationId) {
        TaskStatus status = statuses.lock(planTaskId);
        if (Objects.requireNonNull(mapper.value(valueId)).until() != null) {
            timeline.enter(status.planId(), planTaskId, TimelineKind.FIGURE_CORRECTED, "申请更正的数字已被后来填报的数字取代，不再更正");
            return;
        }
        Correction correction = correctable(planTaskId, valueId);
        objection(correction, amount).ifPresent(sentence -> {
            throw RuleViolated.conflict("correction-out-of-order", sentence);
        });
        FigureValue old = correction.value();
        Instant now = clock.instant();
        mapper.end(old.id(), now);
        mapper.state(
                new FigureValue(
                        0,
                        old.figureId(),
                        old.name(),
                        old.measure(),
                        planTaskId,
                        old.reportId(),
                        old.label(),
                        old.partId(),
                        old.unitId(),
                        old.unitName(),
                        amount,
                        null,
                        reason,
                        applicationId,
                        now,
                        actor.now().signature(),
                        null),
                Forever.END);
        timeline.enter(status.planId(), planTaskId, TimelineKind.FIGURE_CORRECTED, "数据更正：" + correction.told(amount));
    }

    private boolean isInHand(FigureValue value) {
        ProgressReport report = Objects.requireNonNull(progress.find(value.reportId()));
        if (value.isTotal()) {
            return !VERIFIED.contains(report.state());
        }
        return progress.parts(List.of(report.id())).stream()
                .anyMatch(part -> part.id() == value.partId() && part.state() != PartState.SIGNED);
    }
}
