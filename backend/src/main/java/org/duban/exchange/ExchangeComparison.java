package org.duban.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.exchange.ExchangeSheets.Read;
import org.duban.exchange.ExchangeSheets.ReadFeedback;
import org.duban.organisation.Units;
import org.duban.rhythm.Feedback;
import org.duban.rhythm.FeedbackNumbers;
import org.duban.rhythm.Feedbacks;
import org.duban.rhythm.Item;
import org.duban.shared.table.CellProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a file beside what is known here. */
@Component
class ExchangeComparison {
    private static final String TITLE = "事项";

    private final ExchangeMapper mapper;
    private final Feedbacks feedbacks;
    private final Units units;
    private final Clock clock;

    ExchangeComparison(ExchangeMapper mapper, Feedbacks feedbacks, Units units, Clock clock) {
        this.mapper = mapper;
        this.feedbacks = feedbacks;
        this.units = units;
        this.clock = clock;
    }

    KnownItems known(List<Read> read) {
        Set<String> numbers = read.stream().map(one -> one.item().number()).collect(Collectors.toSet());
        Set<String> said = read.stream()
                .flatMap(one -> one.feedback().stream())
                .map(one -> one.feedback().number())
                .collect(Collectors.toSet());
        Map<String, ItemRow> items = new LinkedHashMap<>();
        ours(Item.Kind.TASK, numbers, mapper::tasksById).forEach(row -> items.put(row.number(), row));
        ours(Item.Kind.INSTRUCTION, numbers, mapper::instructionsById)
                .forEach(row -> items.put(OurNumbers.of(row.kind(), row.id()), row));
        ours(Item.Kind.ORDER, numbers, mapper::ordersById).forEach(row -> items.put(row.number(), row));
        return new KnownItems(
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

    /** What the file would change; what stands against it is noted with its row. */
    Imported compare(
            List<Read> read,
            KnownItems known,
            Map<String, Choice> choices,
            List<CellProblem> problems,
            boolean dryRun) {
        List<Imported.NewItem> newItems = new ArrayList<>();
        List<Imported.NewFeedback> newFeedback = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        int unchanged = 0;
        for (Read one : read) {
            checkItem(one, known, choices, dryRun);
            if (!known.has(one.item().number())) {
                newItems.add(newItem(one, choices.get(one.item().number())));
            } else if (known.closes(one.item())) {
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

    private void checkItem(Read read, KnownItems known, Map<String, Choice> choices, boolean dryRun) {
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
        } else if (choice.isInstruction() && known.leadUnit(item) == null) {
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
                choice != null && choice.isInstruction(),
                read.feedback().size());
    }

    private static Imported.NewFeedback newFeedback(ExchangeFile.Item item, ExchangeFile.Feedback said) {
        return new Imported.NewFeedback(item.title(), said.number(), said.day(), said.state(), said.text());
    }
}
