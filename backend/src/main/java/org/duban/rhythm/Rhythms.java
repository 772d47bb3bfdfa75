package org.duban.rhythm;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.dispatch.CoordinatorChanged;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.Phase;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items follow the 13710 rhythm from the day they are given to a unit until it has fed back for the last time. */
@Service
@Transactional
public class Rhythms {
    private static final int REASON = 500;
    private static final int LONGEST_DAYS = 31;

    private final RhythmMapper mapper;
    private final TaskStanding tasks;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rhythms(
            RhythmMapper mapper,
            TaskStanding tasks,
            Timeline timeline,
            Actor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /** The caller holds the item's task. */
    public long begin(Item item, long unitId, String unitName) {
        Rhythm latest = mapper.latest(item.kind(), item.id());
        if (latest != null && latest.endedAt() == null) {
            throw RuleViolated.conflict("rhythm-running", "该" + item.kind().label() + "已按“13710”节奏反馈，无须重复设置");
        }
        NewId id = new NewId();
        mapper.insert(
                new Rhythm(
                        0,
                        item.kind(),
                        item.id(),
                        item.planId(),
                        item.planTaskId(),
                        unitId,
                        unitName,
                        LocalDate.now(clock),
                        clock.instant(),
                        actor.now().signature(),
                        null,
                        null),
                id);
        tell(item.planId(), item.planTaskId(), item.kind().label() + "按“13710”节奏反馈，由" + unitName + "办理");
        events.publishEvent(new RhythmBegun(id.value(), item.planId(), item.planTaskId()));
        return id.value();
    }

    /** The task itself, fed back by its lead. */
    long beginForTask(long planTaskId) {
        TaskStatus task = tasks.lock(planTaskId);
        if (task.phase() == Phase.CLOSED) {
            throw RuleViolated.conflict("task-closed", "该任务已办结销号，不再反馈");
        }
        RhythmMapper.LeadUnit lead = mapper.lead(planTaskId);
        if (lead == null) {
            throw RuleViolated.conflict("no-lead", "该任务还没有主办单位，明确主办单位后再设置反馈节奏");
        }
        return begin(new Item(Item.Kind.TASK, planTaskId, lead.planId(), planTaskId), lead.unitId(), lead.name());
    }

    void stop(long rhythmId, @Nullable String reason) {
        new FormCheck().required("reason", reason, "停止反馈的理由", REASON).done();
        Rhythm rhythm = held(rhythmId);
        if (rhythm.endedAt() != null) {
            throw RuleViolated.conflict("rhythm-ended", "该事项的反馈已经结束");
        }
        tell(
                rhythm.planId(),
                rhythm.planTaskId(),
                "停止“13710”反馈：" + requireNonNull(reason).strip());
        end(rhythm, reason.strip());
    }

    /** The item itself is over; nothing happens when it followed no rhythm. */
    public void end(Item.Kind kind, long itemId, String reason) {
        Rhythm latest = mapper.latest(kind, itemId);
        if (latest != null && latest.endedAt() == null) {
            end(latest, reason);
        }
    }

    /** The task is closed, and with it whatever was asked about it. */
    public void endAllOf(long planTaskId, String reason) {
        mapper.running(planTaskId).forEach(rhythm -> end(rhythm, reason));
    }

    private void end(Rhythm rhythm, String reason) {
        mapper.end(rhythm.id(), clock.instant(), reason);
        events.publishEvent(new RhythmEnded(rhythm.id()));
    }

    /** The unit feeds back at a stage; finished, or at the last stage, it owes nothing more. */
    public void feedBack(long rhythmId, FeedbackStage stage, FeedbackState state, FeedbackForm form) {
        Rhythm rhythm = held(rhythmId);
        check(rhythm, state, form);
        Acting by = actor.now();
        mapper.insertFeedback(new Feedback(
                0,
                rhythm.itemKind(),
                rhythm.itemId(),
                rhythm.planTaskId(),
                FeedbackNumbers.ours(rhythm.id(), stage),
                stage,
                state,
                requireNonNull(form.words()).strip(),
                state == FeedbackState.TIMETABLED ? form.until() : null,
                LocalDate.now(clock),
                by.unitName(),
                by.signature(),
                false,
                clock.instant()));
        if (state == FeedbackState.FINISHED || stage == FeedbackStage.MONTH) {
            mapper.end(rhythm.id(), clock.instant(), "已反馈：" + state.label());
        }
        tell(
                rhythm.planId(),
                rhythm.planTaskId(),
                rhythm.itemKind().label() + "“" + stage.label() + "”反馈（" + state.label() + "）："
                        + form.words().strip());
    }

    private void check(Rhythm rhythm, FeedbackState state, FeedbackForm form) {
        LocalDate until = form.until();
        FormCheck check = new FormCheck().required("words", form.words(), "反馈内容", Feedback.WORDS);
        if (state == FeedbackState.TIMETABLED) {
            boolean fits = until == null
                    || until.isAfter(LocalDate.now(clock))
                            && !until.isAfter(rhythm.begunOn().plusDays(LONGEST_DAYS));
            check.chosen("until", until, "时间表的完成日期")
                    .that(
                            fits,
                            "until",
                            "完成日期应在今天以后、交办之日起一个月以内（" + rhythm.begunOn().plusDays(LONGEST_DAYS) + " 以前）");
        }
        check.done();
    }

    /** From outside: beside what our own unit says, never in its place. The caller holds the task. */
    public void takeOver(long planId, Feedback told) {
        mapper.insertFeedback(told);
        tell(
                planId,
                told.planTaskId(),
                "收到“13710”系统对" + told.itemKind().label() + "的反馈（" + told.stage().label() + "，"
                        + told.state().label() + "，" + told.fedBackOn() + "）：" + told.words());
    }

    @Transactional(readOnly = true)
    public long unitOf(long rhythmId) {
        return get(rhythmId).unitId();
    }

    @Transactional(readOnly = true)
    public boolean isOfTask(long rhythmId) {
        return get(rhythmId).itemKind() == Item.Kind.TASK;
    }

    /** The day from which its deadlines count. */
    @Transactional(readOnly = true)
    public LocalDate begunOn(long rhythmId) {
        return get(rhythmId).begunOn();
    }

    /** Before the open duties go to the new lead. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CoordinatorChanged event) {
        mapper.handOver(
                event.planTaskId(), event.fromUnit(), event.toUnit(), requireNonNull(mapper.unitName(event.toUnit())));
    }

    Rhythm get(long id) {
        Rhythm rhythm = mapper.find(id);
        if (rhythm == null) {
            throw RuleViolated.notFound("该反馈");
        }
        return rhythm;
    }

    /** Holds the task first, as every step on it does. */
    private Rhythm held(long id) {
        tasks.lock(get(id).planTaskId());
        return requireNonNull(mapper.lock(id));
    }

    private void tell(long planId, long planTaskId, String sentence) {
        timeline.enter(planId, planTaskId, TimelineKind.FEEDBACK, sentence);
    }
}
