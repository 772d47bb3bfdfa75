package org.duban.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.Actor;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.exchange.ExchangeSheets.Read;
import org.duban.exchange.ExchangeSheets.ReadFeedback;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.Units;
import org.duban.rhythm.Feedback;
import org.duban.rhythm.FeedbackNumbers;
import org.duban.rhythm.FeedbackStage;
import org.duban.rhythm.FeedbackState;
import org.duban.rhythm.Feedbacks;
import org.duban.rhythm.Item;
import org.duban.rhythm.Rhythms;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.CellProblem;
import org.duban.supervision.InstructionForm;
import org.duban.supervision.Instructions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in: every row of it holds or nothing is saved, nothing is taken twice, and nothing of ours is overwritten. */
@Service
@Transactional
class ExchangeImport {
    private static final String TITLE = "事项";

    private final ExchangeFiles files;
    private final ExchangeMapper mapper;
    private final Feedbacks feedbacks;
    private final Rhythms rhythms;
    private final Instructions instructions;
    private final TaskStanding tasks;
    private final Timeline timeline;
    private final Units units;
    private final Actor actor;
    private final Clock clock;

    ExchangeImport(
            ExchangeFiles files,
            ExchangeMapper mapper,
            Feedbacks feedbacks,
            Rhythms rhythms,
            Instructions instructions,
            TaskStanding tasks,
            Timeline timeline,
            Units units,
            Actor actor,
            Clock clock) {
        this.files = files;
        this.mapper = mapper;
        this.feedbacks = feedbacks;
        this.rhythms = rhythms;
        this.instructions = instructions;
        this.tasks = tasks;
        this.timeline = timeline;
        this.units = units;
        this.actor = actor;
        this.clock = clock;
    }

    Imported read(byte[] content, List<Choice> choices, boolean dryRun) {
        List<CellProblem> problems = new ArrayList<>();
        List<Read> read = files.read(content, problems);
        Known known = known(read);
        Imported imported = compare(read, known, chosen(choices), problems, dryRun);
        if (!dryRun && !problems.isEmpty()) {
            throw refusal(problems);
        }
        if (!dryRun) {
            read.forEach(one -> save(one, known, chosen(choices)));
        }
        return imported;
    }

    /** @param items by the number in the file: ours, and those that came before */
    private record Known(
            Map<String, ItemRow> items,
            Map<String, ExchangeItem> fromOutside,
            Map<String, Feedback> feedback,
            UnitDirectory directory) {

        boolean has(String number) {
            return items.containsKey(number) || fromOutside.containsKey(number);
        }
    }

    private Known known(List<Read> read) {
        Set<String> numbers = read.stream().map(one -> one.item().number()).collect(Collectors.toSet());
        Set<String> said = read.stream()
                .flatMap(one -> one.feedback().stream())
                .map(one -> one.feedback().number())
                .collect(Collectors.toSet());
        Map<String, ItemRow> items = new LinkedHashMap<>();
        ours(Item.Kind.TASK, numbers, mapper::tasksById).forEach(row -> items.put(row.number(), row));
        ours(Item.Kind.INSTRUCTION, numbers, mapper::instructionsById)
                .forEach(row -> items.put(OurNumbers.of(row.kind(), row.id()), row));
        return new Known(
                items,
                numbers.isEmpty()
                        ? Map.of()
                        : mapper.numbered(numbers).stream()
                                .collect(Collectors.toMap(ExchangeItem::number, Function.identity())),
                feedbacks.numbered(said),
                units.directory());
    }

    private static List<ItemRow> ours(Item.Kind kind, Set<String> numbers, Function<Set<Long>, List<ItemRow>> find) {
        Set<Long> ids = numbers.stream()
                .map(number -> OurNumbers.id(kind, number))
                .filter(id -> id != 0)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : find.apply(ids);
    }

    private static Map<String, Choice> chosen(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.number() != null)
                .collect(Collectors.toMap(
                        choice -> Objects.toString(choice.number()), Function.identity(), (a, b) -> b));
    }

    private Imported compare(
            List<Read> read, Known known, Map<String, Choice> choices, List<CellProblem> problems, boolean dryRun) {
        List<Imported.NewItem> newItems = new ArrayList<>();
        List<Imported.NewFeedback> newFeedback = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        int unchanged = 0;
        for (Read one : read) {
            checkItem(one, known, choices, dryRun);
            if (!known.has(one.item().number())) {
                newItems.add(newItem(one, choices.get(one.item().number())));
            } else if (closes(one.item(), known.fromOutside().get(one.item().number()))) {
                closed.add(one.item().number());
            } else {
                unchanged++;
            }
            for (ReadFeedback said : one.feedback()) {
                Feedback before = known.feedback().get(said.feedback().number());
                if (before == null) {
                    checkFeedback(said);
                    newFeedback.add(newFeedback(one.item(), said.feedback()));
                } else if (ExchangeExport.feedback(before).equals(said.feedback())) {
                    unchanged++;
                } else {
                    kept.add(said.feedback().number());
                }
            }
        }
        return new Imported(newItems, newFeedback, closed, kept, unchanged, List.copyOf(problems), !dryRun);
    }

    private void checkItem(Read read, Known known, Map<String, Choice> choices, boolean dryRun) {
        ExchangeFile.Item item = read.item();
        ItemRow ours = known.items().get(item.number());
        if (ours != null && !ours.title().strip().equals(item.title())) {
            read.row().problem(TITLE, "编号“" + item.number() + "”在本系统是“" + ours.title() + "”，请核对是否为别处的文件");
        }
        if (ours == null && OurNumbers.isOurs(item.number())) {
            read.row().problem(ExchangeSheets.NUMBER, "“" + item.number() + "”是本系统的编号，但系统中没有这件事项");
        }
        Choice choice = choices.get(item.number());
        if (known.has(item.number()) || dryRun && choice == null) {
            return;
        }
        if (choice == null || choice.planTaskId() == null) {
            read.row().problem(ExchangeSheets.NUMBER, "新事项“" + item.title() + "”请选择对应的任务，以及作为批示还是只作关联");
        } else if (mapper.place(choice.planTaskId()) == null) {
            read.row().problem(ExchangeSheets.NUMBER, "所选任务不存在，请重新选择");
        } else if (isInstruction(choice) && leadUnit(item, known) == null) {
            read.row().problem("牵头单位", "“" + item.leadUnit() + "”不是已知的单位，作为批示须有承办单位");
        }
    }

    private void checkFeedback(ReadFeedback said) {
        if (FeedbackNumbers.isOurs(said.feedback().number())) {
            said.row()
                    .problem(
                            ExchangeSheets.FEEDBACK_NUMBER,
                            "“" + said.feedback().number() + "”是本系统的编号，但系统中没有这条反馈");
        }
        if (said.feedback().date().isAfter(LocalDate.now(clock))) {
            said.row().problem("日期", "反馈日期不应晚于今天");
        }
    }

    private static Imported.NewItem newItem(Read read, @Nullable Choice choice) {
        return new Imported.NewItem(
                read.item().number(),
                read.item().title(),
                read.item().leadUnit(),
                choice == null ? null : choice.planTaskId(),
                choice != null && isInstruction(choice),
                read.feedback().size());
    }

    private static Imported.NewFeedback newFeedback(ExchangeFile.Item item, ExchangeFile.Feedback said) {
        return new Imported.NewFeedback(item.title(), said.number(), said.day(), said.state(), said.text());
    }

    private static boolean closes(ExchangeFile.Item item, @Nullable ExchangeItem known) {
        return known != null && known.closedOn() == null && item.isClosed();
    }

    private static boolean isInstruction(Choice choice) {
        return Boolean.TRUE.equals(choice.asInstruction());
    }

    private static @Nullable Unit leadUnit(ExchangeFile.Item item, Known known) {
        return known.directory().find(item.leadUnit()).orElse(null);
    }

    private void save(Read read, Known known, Map<String, Choice> choices) {
        Target target = target(read.item(), known, choices);
        tasks.lock(target.planTaskId());
        ExchangeItem outside = known.fromOutside().get(read.item().number());
        if (closes(read.item(), outside) && outside != null) {
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

    private Target target(ExchangeFile.Item item, Known known, Map<String, Choice> choices) {
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

    private Target create(ExchangeFile.Item item, Known known, Choice choice) {
        long task = Objects.requireNonNull(choice.planTaskId());
        long plan = Objects.requireNonNull(mapper.place(task)).planId();
        Long instruction = isInstruction(choice) ? instructed(item, task, known) : null;
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
                now(),
                actor.now().signature()));
        Target target = target(plan, task, instruction);
        tell(
                target,
                "收到“13710”事项“" + item.title() + "”（" + item.number() + "）"
                        + (instruction == null ? "，关联本任务" : "，作为批示办理"));
        return target;
    }

    private long instructed(ExchangeFile.Item item, long task, Known known) {
        String words = "13710 事项：" + item.title() + (item.text().isEmpty() ? "" : "。" + item.text());
        int most = 2000;
        return instructions.give(new InstructionForm(
                task,
                Objects.requireNonNull(leadUnit(item, known)).id(),
                words.codePointCount(0, words.length()) <= most
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, most)),
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
                now());
    }

    private void tell(Target target, String sentence) {
        timeline.enter(target.planId(), target.planTaskId(), TimelineKind.FEEDBACK, sentence);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RuleViolated refusal(List<CellProblem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(
                each -> errors.putIfAbsent(each.sheet() + " 第" + each.row() + "行 " + each.column(), each.message()));
        return RuleViolated.invalid(errors);
    }
}
