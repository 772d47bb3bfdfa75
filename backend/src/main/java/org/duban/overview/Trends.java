package org.duban.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.dispatch.Light;
import org.duban.dispatch.PlanTaskFilter.Kinds;
import org.duban.overview.OverviewMapper.TaskCell;
import org.duban.overview.TrendMapper.CauseCell;
import org.duban.overview.TrendMapper.DoneCell;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.History;
import org.duban.supervision.LatenessCause;
import org.duban.supervision.LatenessClass;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The months of a plan or of a unit in it. A month that is over was counted once; the running one is counted anew. */
@Service
@Transactional(readOnly = true)
class Trends {
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 60;

    private final TrendMapper mapper;
    private final OverviewMapper overview;
    private final OwnUnits own;
    private final Looks looks;

    Trends(TrendMapper mapper, OverviewMapper overview, OwnUnits own, Looks looks) {
        this.mapper = mapper;
        this.overview = overview;
        this.own = own;
        this.looks = looks;
    }

    /** Whose months, and which: the last is the month of the day looked at. */
    private record Span(Look look, @Nullable Long unitId, YearMonth first, YearMonth last) {

        List<YearMonth> months() {
            return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                    .toList();
        }
    }

    private Span span(BoardController.Query query, @Nullable Long wanted, @Nullable Integer months) {
        int count = months == null ? USUAL_MONTHS : months;
        if (count < 1 || count > MOST_MONTHS) {
            throw RuleViolated.invalid("months", "月数应在 1 到 " + MOST_MONTHS + " 之间");
        }
        Look look = looks.at(query.planId(), Kinds.TASK, query.asOf());
        Long unitId = own.narrowed(wanted);
        YearMonth last = YearMonth.from(look.day());
        return new Span(unitId == null ? look : look.of(unitId), unitId, last.minusMonths(count - 1L), last);
    }

    Trend of(BoardController.Query query, @Nullable Long wanted, @Nullable Integer months) {
        Span span = span(query, wanted, months);
        Map<YearMonth, Map<Light, Long>> lights = lights(span);
        Map<YearMonth, DoneCell> done = done(span);
        Map<YearMonth, Long> lapses =
                mapper
                        .lapses(
                                span.look(),
                                span.unitId(),
                                span.first().atDay(1),
                                span.last().atDay(1))
                        .stream()
                        .collect(Collectors.toMap(
                                cell -> YearMonth.from(cell.lapseMonth()), TrendMapper.LapseCell::lapses));
        return new Trend(span.months().stream()
                .map(month -> month(
                        span,
                        month,
                        lights.getOrDefault(month, Map.of()),
                        done.getOrDefault(month, new DoneCell(0, 0)),
                        lapses.getOrDefault(month, 0L)))
                .toList());
    }

    private Trend.Month month(Span span, YearMonth month, Map<Light, Long> lights, DoneCell done, long lapses) {
        Lists ofEnd = new Lists(endOf(span.look(), month));
        Lists lists = new Lists(span.look());
        Long unit = span.unitId();
        Instant from = looks.startOf(month.atDay(1));
        Instant before = looks.startOf(month.plusMonths(1).atDay(1));
        return new Trend.Month(
                month,
                Boards.lights(light -> lights.getOrDefault(light, 0L), light -> ofEnd.tasksLedBy(unit, light)),
                new Tally("LAPSES", "新增逾期", lapses, lists.lapses(unit, month, month, null, null)),
                new Tally("IN_TIME", "按时办结", done.inTime(), lists.doneBetween(unit, false, from, before)),
                new Tally("LATE", "逾期办结", done.late(), lists.doneBetween(unit, true, from, before)));
    }

    /** The day looked at in its own month, else the last day of the month. */
    private Look endOf(Look look, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return end.isBefore(look.day())
                ? look.on(end, looks.startOf(end.plusDays(1)).minusMillis(1))
                : look;
    }

    private Map<YearMonth, Map<Light, Long>> lights(Span span) {
        Map<YearMonth, Map<Light, Long>> found = new HashMap<>();
        mapper.lights(
                        span.look(),
                        span.unitId(),
                        span.first().atDay(1),
                        span.last().minusMonths(1).atDay(1))
                .forEach(cell -> found.computeIfAbsent(
                                YearMonth.from(cell.monthStart()), month -> new EnumMap<>(Light.class))
                        .put(cell.light(), cell.tasks()));
        uncounted(span).forEach(month -> found.put(month, now(span, month)));
        return found;
    }

    private Map<Light, Long> now(Span span, YearMonth month) {
        Long unit = span.unitId();
        return overview.tasks(endOf(span.look(), month)).stream()
                .filter(cell -> unit == null || cell.isLedBy(unit))
                .collect(Collectors.groupingBy(TaskCell::light, Collectors.summingLong(TaskCell::tasks)));
    }

    private Map<YearMonth, DoneCell> done(Span span) {
        Map<YearMonth, DoneCell> found =
                mapper
                        .duties(
                                span.look(),
                                span.unitId(),
                                span.first().atDay(1),
                                span.last().minusMonths(1).atDay(1))
                        .stream()
                        .collect(Collectors.toMap(
                                cell -> YearMonth.from(cell.monthStart()),
                                cell -> new DoneCell(cell.inTime(), cell.late()),
                                (one, other) -> one,
                                HashMap::new));
        uncounted(span)
                .forEach(month -> found.put(
                        month,
                        mapper.done(
                                span.look(),
                                span.unitId(),
                                looks.startOf(month.atDay(1)),
                                looks.startOf(month.plusMonths(1).atDay(1)))));
        return found;
    }

    /** The running month always; others only until the new day has counted them. What lies before all counting is empty. */
    private List<YearMonth> uncounted(Span span) {
        TrendMapper.Counted counted = mapper.counted();
        LocalDate last = counted == null ? null : counted.lastMonth();
        Predicate<YearMonth> open =
                month -> month.equals(span.last()) || last == null || month.isAfter(YearMonth.from(last));
        return span.months().stream().filter(open).toList();
    }

    LatenessShares latenesses(BoardController.Query query, @Nullable Long wanted, @Nullable Integer months) {
        Span span = span(query, wanted, months);
        List<CauseCell> cells = mapper.causes(
                span.look(), span.unitId(), span.first().atDay(1), span.last().atDay(1), History.FOREVER);
        return new LatenessShares(
                span.first(),
                span.last(),
                tally(span, cells, "ALL", "逾期", null, null),
                causes(span, cells, null),
                Arrays.stream(LatenessClass.values())
                        .map(kind -> new LatenessShares.Row(
                                tally(span, cells, kind.name(), kind.label(), kind, null), causes(span, cells, kind)))
                        .toList());
    }

    private static List<Tally> causes(Span span, List<CauseCell> cells, @Nullable LatenessClass kind) {
        return Arrays.stream(LatenessCause.values())
                .map(cause -> tally(span, cells, cause.name(), cause.label(), kind, cause))
                .toList();
    }

    private static Tally tally(
            Span span,
            List<CauseCell> cells,
            String key,
            String label,
            @Nullable LatenessClass kind,
            @Nullable LatenessCause cause) {
        long count = cells.stream()
                .filter(cell -> kind == null || cell.latenessClass().equals(kind.name()))
                .filter(cell -> cause == null || causeOf(cell) == cause)
                .mapToLong(CauseCell::lapses)
                .sum();
        return new Tally(
                key,
                label,
                count,
                new Lists(span.look()).lapses(span.unitId(), span.first(), span.last(), kind, cause));
    }

    private static LatenessCause causeOf(CauseCell cell) {
        return LatenessCause.valueOf(Objects.requireNonNullElse(cell.cause(), LatenessCause.UNSTATED.name()));
    }
}
