package org.duban.workflow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.indicator.DemoIndicators.Asked;

/** What the demo's units state of the sample plan's indicators, so that every word of the official scale is there. */
final class DemoIndicatorForms {

    private static final int BASE_YEAR = 2020;
    private static final int LAST_QUARTER = 4;

    /** Baseline, or null; then the path of the years before the last; then what comes true, period by period. */
    private record Made(String baseline, List<String> path, Map<String, String> values) {}

    private static final Map<Integer, Made> BY_PLACE = Map.ofEntries(
            Map.entry(1, new Made("", List.of(), Map.of("2021", "9.4"))),
            Map.entry(
                    2,
                    new Made(
                            "",
                            List.of("1200", "2400", "3600", "4800"),
                            Map.of("2021-4", "1480", "2022-1", "1790", "2022-2", "2150"))),
            Map.entry(3, new Made("", List.of(), Map.of("2021", "100"))),
            Map.entry(4, new Made("", List.of(), Map.of("2021", "100"))),
            Map.entry(5, new Made("", List.of(), Map.of("2021", "99.2"))),
            Map.entry(6, new Made("86.4", List.of("87.2", "88", "88.8", "89.6"), Map.of("2021", "87.3"))),
            Map.entry(7, new Made("94.2", List.of("94.4", "94.6", "94.8", "95"), Map.of("2021", "95.6"))),
            Map.entry(8, new Made("95.3", List.of("95.6", "96", "96.4", "96.7"), Map.of("2021", "95.6"))),
            Map.entry(9, new Made("72", List.of("75", "78", "80", "83"), Map.of("2021", "73.1"))),
            Map.entry(10, new Made("78", List.of("79.5", "81", "82.5", "84"), Map.of("2021", "82.2"))),
            Map.entry(
                    11, new Made("", List.of("312", "624", "936", "1248"), Map.of("2021-4", "347", "2022-1", "396"))));

    private DemoIndicatorForms() {}

    static Map<String, Object> basis(Asked asked) {
        Made made = BY_PLACE.getOrDefault(asked.place(), new Made("", List.of(), Map.of()));
        Map<String, Object> form = new HashMap<>();
        form.put("source", asked.place() == 1 ? "市统计局、市残联年度统计" : "部门业务统计");
        form.put("caliber", "按年度统计制度口径，以本市户籍持证残疾人为范围。");
        if (asked.place() == 1) {
            form.put("reference", "全市地区生产总值增长率");
        }
        if (!made.baseline().isEmpty()) {
            form.put("baseline", new BigDecimal(made.baseline()));
            form.put("baselineYear", BASE_YEAR);
            form.put("most", 100);
        }
        List<Map<String, Object>> path = new ArrayList<>();
        made.path()
                .forEach(step -> path.add(Map.of("year", BASE_YEAR + 1 + path.size(), "value", new BigDecimal(step))));
        form.put("path", path);
        return form;
    }

    /** Empty where nothing is stated: there the demo shows a value that is overdue. */
    static Optional<Map<String, Object>> value(Asked asked) {
        String period = asked.quarter() == 0 ? String.valueOf(asked.year()) : asked.year() + "-" + asked.quarter();
        Made made = BY_PLACE.get(asked.place());
        String amount = made == null ? null : made.values().get(period);
        if (amount == null) {
            return Optional.empty();
        }
        Map<String, Object> form = new HashMap<>();
        form.put("amount", new BigDecimal(amount));
        form.put("source", "部门业务统计");
        form.put("certifiedBy", "分管负责人");
        form.put("asOf", lastDay(asked).toString());
        if (asked.place() == 1) {
            form.put("reference", new BigDecimal("9.1"));
        }
        if (!asked.counties().isEmpty()) {
            form.put("counties", split(new BigDecimal(amount), asked.counties()));
        }
        return Optional.of(form);
    }

    private static LocalDate lastDay(Asked asked) {
        int month = asked.quarter() == 0 ? 12 : asked.quarter() * 12 / LAST_QUARTER;
        return LocalDate.of(asked.year(), month, 1).plusMonths(1).minusDays(1);
    }

    /** As even as whole homes allow; the first counties have one more. */
    private static List<Map<String, Object>> split(BigDecimal amount, List<Long> counties) {
        BigDecimal each = amount.divide(BigDecimal.valueOf(counties.size()), 0, RoundingMode.DOWN);
        int over = amount.subtract(each.multiply(BigDecimal.valueOf(counties.size())))
                .intValue();
        List<Map<String, Object>> parts = new ArrayList<>();
        counties.forEach(county ->
                parts.add(Map.of("countyId", county, "amount", parts.size() < over ? each.add(BigDecimal.ONE) : each)));
        return parts;
    }
}
