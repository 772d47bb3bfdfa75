package org.duban.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.rhythm.Feedback;
import org.duban.rhythm.Feedbacks;
import org.duban.rhythm.Item;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Items of ours as a file tells of them; the workbook and the JSON hold the same. */
@Component
class ExchangeExport {
    private static final int MOST = 2000;
    private static final int TEXT = 4000;

    private final ExchangeMapper mapper;
    private final Feedbacks feedbacks;
    private final Clock clock;

    ExchangeExport(ExchangeMapper mapper, Feedbacks feedbacks, Clock clock) {
        this.mapper = mapper;
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ExchangeFile of(ExchangeFilter filter) {
        List<ItemRow> tasks = mapper.tasks(filter, MOST + 1);
        List<ItemRow> instructions = mapper.instructions(filter, MOST + 1);
        List<ItemRow> orders = mapper.orders(filter, MOST + 1);
        if (tasks.size() + instructions.size() + orders.size() > MOST) {
            throw RuleViolated.invalid("planId", "一个文件不超过 " + MOST + " 件事项，请按规划、单位或日期缩小范围");
        }
        List<ExchangeFile.Item> items = new ArrayList<>(told(Item.Kind.TASK, tasks));
        items.addAll(told(Item.Kind.INSTRUCTION, instructions));
        items.addAll(told(Item.Kind.ORDER, orders));
        return ExchangeFile.of(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS), items);
    }

    private List<ExchangeFile.Item> told(Item.Kind kind, List<ItemRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<Long> ids = rows.stream().map(ItemRow::id).collect(Collectors.toSet());
        Map<Long, List<Feedback>> said = feedbacks.of(kind, ids);
        Set<Long> inRhythm = feedbacks.inRhythm(kind, ids);
        Map<Long, List<String>> units = kind == Item.Kind.TASK
                ? mapper.participants(ids).stream()
                        .collect(groupingBy(
                                ExchangeMapper.Part::planTaskId, mapping(ExchangeMapper.Part::unitName, toList())))
                : Map.of();
        return rows.stream()
                .map(row -> item(
                        row,
                        units.getOrDefault(row.id(), List.of()),
                        inRhythm.contains(row.id()),
                        said.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static ExchangeFile.Item item(ItemRow row, List<String> units, boolean inRhythm, List<Feedback> said) {
        return new ExchangeFile.Item(
                row.number(),
                row.kind().label(),
                row.title(),
                shortened(row.text().strip()),
                row.plan(),
                Objects.toString(row.leadUnit(), ""),
                units,
                row.due(),
                inRhythm ? ExchangeFile.RHYTHM : "",
                row.closed() ? ExchangeFile.CLOSED : ExchangeFile.OPEN,
                day(row.closedAt()),
                said.stream().map(ExchangeExport::feedback).toList());
    }

    static ExchangeFile.Feedback feedback(Feedback said) {
        return new ExchangeFile.Feedback(
                said.number(),
                said.stage().day(),
                said.fedBackOn(),
                said.state().label(),
                said.until(),
                Objects.toString(said.unitName(), ""),
                said.words());
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, SystemTime.ZONE);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TEXT - 1)) + "…";
    }
}
