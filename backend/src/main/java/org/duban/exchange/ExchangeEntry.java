package org.duban.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.duban.dispatch.Actor;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.exchange.ExchangeSheets.Read;
import org.duban.exchange.ExchangeSheets.ReadFeedback;
import org.duban.rhythm.Feedback;
import org.duban.rhythm.FeedbackStage;
import org.duban.rhythm.FeedbackState;
import org.duban.rhythm.Item;
import org.duban.rhythm.Rhythms;
import org.duban.supervision.InstructionForm;
import org.duban.supervision.Instructions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what a file has brought, beside what is ours. */
@Component
class ExchangeEntry {
    private static final int INSTRUCTION_WORDS = 2000;

    private final ExchangeMapper mapper;
    private final Rhythms rhythms;
    private final Instructions instructions;
    private final TaskStanding tasks;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;

    ExchangeEntry(
            ExchangeMapper mapper,
            Rhythms rhythms,
            Instructions instructions,
            TaskStanding tasks,
            Timeline timeline,
            Actor actor,
            Clock clock) {
        this.mapper = mapper;
        this.rhythms = rhythms;
        this.instructions = instructions;
        this.tasks = tasks;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
    }

    void save(Read read, KnownItems known, Map<String, Choice> choices) {
        Target target = target(read.item(), known, choices);
        tasks.lock(target.planTaskId());
        ExchangeItem outside = known.fromOutside().get(read.item().number());
        if (known.closes(read.item()) && outside != null) {
            mapper.close(outside.id(), closingDay(read.item()));
            tell(target, "“13710”事项“" + outside.title() + "”（" + outside.number() + "）已在该系统销号");
        }
        read.feedback().stream()
                .map(ReadFeedback::feedback)
                .filter(said -> !known.feedback().containsKey(said.number()))
                .forEach(said -> rhythms.takeOver(target.planId(), feedback(target, said)));
    }

    /** Which item of ours what is fed back belongs to. */
    private record Target(Item.Kind kind, long id, long planId, long planTaskId) {}

    private Target target(ExchangeFile.Item item, KnownItems known, Map<String, Choice> choices) {
        ItemRow ours = known.items().get(item.number());
        if (ours != null) {
            return new Target(ours.kind(), ours.id(), ours.planId(), ours.planTaskId());
        }
        ExchangeItem outside = known.fromOutside().get(item.number());
        return outside != null
                ? target(outside.planId(), outside.planTaskId(), outside.instructionId())
                : create(item, known, Objects.requireNonNull(choices.get(item.number())));
    }

    private static Target target(long planId, long planTaskId, @Nullable Long instruction) {
        return instruction == null
                ? new Target(Item.Kind.TASK, planTaskId, planId, planTaskId)
                : new Target(Item.Kind.INSTRUCTION, instruction, planId, planTaskId);
    }

    private Target create(ExchangeFile.Item item, KnownItems known, Choice choice) {
        long task = Objects.requireNonNull(choice.planTaskId());
        long plan = Objects.requireNonNull(mapper.place(task)).planId();
        Long instruction = choice.isInstruction() ? instructed(item, task, known) : null;
        String words = item.text().isEmpty() ? item.title() : item.text();
        mapper.insert(new ExchangeItem(
                0,
                item.number(),
                item.title(),
                words,
                item.due(),
                plan,
                task,
                instruction,
                item.isClosed() ? closingDay(item) : null,
                clock.instant(),
                actor.now().signature()));
        Target target = target(plan, task, instruction);
        tell(
                target,
                "收到“13710”事项“" + item.title() + "”（" + item.number() + "）"
                        + (instruction == null ? "，关联本任务" : "，作为批示办理"));
        return target;
    }

    private long instructed(ExchangeFile.Item item, long task, KnownItems known) {
        String words = "13710 事项：" + item.title() + (item.text().isEmpty() ? "" : "。" + item.text());
        return instructions.give(new InstructionForm(
                task,
                Objects.requireNonNull(known.leadUnit(item)).id(),
                words.codePointCount(0, words.length()) <= INSTRUCTION_WORDS
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, INSTRUCTION_WORDS)),
                item.number(),
                item.due(),
                item.rhythm().equals(ExchangeFile.RHYTHM),
                "13710 事项 " + item.number()));
    }

    private LocalDate closingDay(ExchangeFile.Item item) {
        return item.closedOn() == null ? LocalDate.now(clock) : item.closedOn();
    }

    private Feedback feedback(Target target, ExchangeFile.Feedback said) {
        return new Feedback(
                0,
                target.kind(),
                target.id(),
                target.planTaskId(),
                said.number(),
                FeedbackStage.ofDay(said.day()),
                FeedbackState.labelled(said.state()),
                said.text(),
                said.until(),
                said.date(),
                said.unit().isEmpty() ? null : said.unit(),
                null,
                true,
                clock.instant());
    }

    private void tell(Target target, String sentence) {
        timeline.enter(target.planId(), target.planTaskId(), TimelineKind.FEEDBACK, sentence);
    }
}
