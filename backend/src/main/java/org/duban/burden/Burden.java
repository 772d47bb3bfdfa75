package org.duban.burden;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duban.access.DataScope;
import org.duban.access.DataScopes;
import org.duban.burden.BurdenMapper.NamedUnit;
import org.duban.burden.BurdenView.KindSum;
import org.duban.burden.BurdenView.MonthSum;
import org.duban.burden.BurdenView.UnitSum;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 减负台账: reckoned from duties and urges, never written a second time. */
@Service
@Transactional(readOnly = true)
class Burden {
    private static final int TREND_MONTHS = 12;
    private static final Map<String, String> SORTABLE =
            Map.of("askedAt", "q.asked_at", "unit", "q.unit_id", "kind", "q.kind", "name", "q.name");

    private final BurdenMapper mapper;
    private final FormSizes forms;
    private final DataScopes scopes;
    private final Caps caps;
    private final Clock clock;

    Burden(BurdenMapper mapper, FormSizes forms, DataScopes scopes, Caps caps, Clock clock) {
        this.mapper = mapper;
        this.forms = forms;
        this.scopes = scopes;
        this.caps = caps;
        this.clock = clock;
    }

    BurdenView of(@Nullable String month, @Nullable Long unitId) {
        YearMonth asked = month(month);
        List<NamedUnit> units = units(unitId);
        List<RequestCell> cells = mapper.cells(Asked.in(asked, ids(units), null));
        RequestCap cap = caps.cap();
        Map<Long, List<RequestCell>> byUnit = cells.stream().collect(groupingBy(RequestCell::unitId));
        return new BurdenView(
                asked.toString(),
                cap.perMonth(),
                Sum.of(cells, forms),
                kinds(cells),
                units.stream()
                        .filter(unit -> byUnit.containsKey(unit.id()))
                        .map(unit -> sum(unit, byUnit.getOrDefault(unit.id(), List.of()), cap))
                        .toList());
    }

    private UnitSum sum(NamedUnit unit, List<RequestCell> cells, RequestCap cap) {
        Sum sum = Sum.of(cells, forms);
        return new UnitSum(unit.id(), unit.name(), sum, kinds(cells), cap.isPassedBy(sum.requests()));
    }

    private List<KindSum> kinds(List<RequestCell> cells) {
        Map<RequestKind, List<RequestCell>> byKind = cells.stream().collect(groupingBy(RequestCell::kind));
        return Arrays.stream(RequestKind.values())
                .filter(byKind::containsKey)
                .map(kind -> {
                    Sum sum = Sum.of(byKind.getOrDefault(kind, List.of()), forms);
                    return new KindSum(kind, kind.label(), sum.requests(), sum.fields());
                })
                .toList();
    }

    /** The month and the eleven before it. */
    List<MonthSum> trend(@Nullable String month, @Nullable Long unitId) {
        YearMonth last = month(month);
        YearMonth first = last.minusMonths(TREND_MONTHS - 1L);
        Map<Integer, List<RequestCell>> byMonth =
                mapper.cells(Asked.between(first, last, ids(units(unitId)), null)).stream()
                        .collect(groupingBy(RequestCell::month));
        return IntStream.range(0, TREND_MONTHS)
                .mapToObj(i ->
                        new MonthSum(first.plusMonths(i).toString(), Sum.of(byMonth.getOrDefault(i, List.of()), forms)))
                .toList();
    }

    Page<RequestView> requests(
            @Nullable String month, @Nullable Long unitId, @Nullable RequestKind kind, PageRequest page) {
        Asked look = Asked.in(month(month), ids(units(unitId)), kind);
        String orderBy = page.orderBy(SORTABLE, "q.asked_at desc, q.kind, q.id");
        return new Page<>(views(look, orderBy, page.limit(), page.offset()), mapper.count(look));
    }

    private List<RequestView> views(Asked look, String orderBy, int limit, int offset) {
        return mapper.list(look, orderBy, limit, offset).stream()
                .map(row -> row.view(forms))
                .toList();
    }

    /** All requests of a month up to a number that a workbook can bear. */
    List<RequestView> first(int most, @Nullable String month, @Nullable Long unitId) {
        return views(Asked.in(month(month), ids(units(unitId)), null), "q.unit_id, q.asked_at, q.kind, q.id", most, 0);
    }

    private List<NamedUnit> units(@Nullable Long unitId) {
        DataScope scope = scopes.current();
        List<NamedUnit> units = mapper.units().stream()
                .filter(unit -> scope.covers(unit.id()) && (unitId == null || unit.id() == unitId))
                .toList();
        if (units.isEmpty()) {
            throw RuleViolated.notFound("该单位");
        }
        return units;
    }

    private static List<Long> ids(List<NamedUnit> units) {
        return units.stream().map(NamedUnit::id).toList();
    }

    private YearMonth month(@Nullable String month) {
        if (month == null || month.isBlank()) {
            return YearMonth.from(LocalDate.now(clock));
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException unreadable) {
            throw RuleViolated.invalid("month", "月份请写作 2026-01");
        }
    }
}
