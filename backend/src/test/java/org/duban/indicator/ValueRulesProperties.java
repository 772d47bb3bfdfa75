package org.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duban.plan.document.Target.Kind;
import org.duban.shared.RuleViolated;
import org.junit.jupiter.api.Test;

/** What is refused, and what needs a sentence. */
class ValueRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    private static final Map<Long, String> COUNTIES = new TreeMap<>(Map.of(1L, "尧都区", 2L, "侯马市"));

    /** Statements of any period in any order, corrections too; each taken only if the rules have nothing against it. */
    @Property(tries = 300)
    void a_count_never_falls_whatever_is_stated_and_corrected(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 19) Integer> quarters,
            @ForAll @Size(max = 30) List<@IntRange(max = 200) Integer> amounts) {
        TreeMap<Period, BigDecimal> stated = new TreeMap<>();
        for (int i = 0; i < Math.min(quarters.size(), amounts.size()); i++) {
            Period period = new Period(2021 + quarters.get(i) / 4, quarters.get(i) % 4 + 1);
            BigDecimal amount = BigDecimal.valueOf(amounts.get(i));
            if (rules(Measured.count("1561"), period, values(stated))
                    .objection(amount, 0)
                    .isEmpty()) {
                stated.put(period, amount);
            }
            assertThat(new ArrayList<>(stated.values())).isSorted();
        }
    }

    private static List<IndicatorValue> values(Map<Period, BigDecimal> stated) {
        List<IndicatorValue> values = new ArrayList<>();
        stated.forEach((period, amount) -> values.add(value(period, amount)));
        return values;
    }

    private static IndicatorValue value(Period period, BigDecimal amount) {
        return Measured.held().period(period, amount, null).newest();
    }

    private static ValueRules rules(Measured measured, Period period, List<IndicatorValue> values) {
        return rules(measured, period, values, Map.of(), List.of());
    }

    private static ValueRules rules(
            Measured measured,
            Period period,
            List<IndicatorValue> values,
            Map<Long, String> counties,
            List<Elsewhere> elsewhere) {
        return new ValueRules(
                measured.indicator(),
                measured.basis(),
                period,
                new ValueRules.Surroundings(values, counties, Map.of(), elsewhere),
                TODAY);
    }

    private static ValueForm said(String amount, String... counties) {
        List<ValueForm.County> parts = new ArrayList<>();
        for (String county : counties) {
            parts.add(new ValueForm.County(parts.size() + 1L, new BigDecimal(county)));
        }
        return new ValueForm(new BigDecimal(amount), null, "统计", LocalDate.of(2025, 12, 31), "甲", null, parts);
    }

    private static final Period LAST = new Period(2025, 0);

    @Test
    void a_jump_against_the_year_before_needs_a_sentence() {
        Measured level = Measured.level(Kind.REACH, "≥", "85", "72");
        List<IndicatorValue> before = List.of(value(new Period(2024, 0), new BigDecimal("80")));
        assertThat(rules(level, LAST, before).oddities(said("84"))).isEmpty();
        assertThat(rules(level, LAST, before).oddities(said("63")))
                .singleElement()
                .asString()
                .contains("与去年同期的 80 相比变动较大");
    }

    @Test
    void counties_add_up_or_lie_on_both_sides_of_the_whole() {
        ValueRules count = rules(Measured.count("1561"), LAST, List.of(), COUNTIES, List.of());
        assertThat(count.oddities(said("100", "60", "40"))).isEmpty();
        assertThat(count.oddities(said("100", "60", "41")))
                .singleElement()
                .asString()
                .contains("合计 101");
        assertThat(count.oddities(said("60", "60"))).singleElement().asString().contains("侯马市未填");
        Measured level = Measured.level(Kind.REACH, "≥", "85", "72");
        ValueRules rate = rules(level, LAST, List.of(), COUNTIES, List.of());
        assertThat(rate.oddities(said("80", "70", "90"))).isEmpty();
        assertThat(rate.oddities(said("95", "70", "90")))
                .singleElement()
                .asString()
                .contains("之间");
    }

    @Test
    void another_number_for_the_same_is_named() {
        Elsewhere other = new Elsewhere(3, "照护服务", "2025年第4季度", new BigDecimal("79"));
        Measured level = Measured.level(Kind.REACH, "≥", "85", "72");
        ValueRules rules = rules(level, LAST, List.of(), Map.of(), List.of(other));
        assertThat(rules.oddities(said("79.0"))).isEmpty();
        assertThat(rules.oddities(said("80"))).singleElement().asString().contains("照护服务", "79");
    }

    @Test
    void what_cannot_be_right_is_refused_by_field() {
        Measured level = Measured.level(Kind.REACH, "≥", "85", "72").most("100");
        ValueForm wrong =
                new ValueForm(new BigDecimal("101"), null, " ", LocalDate.of(2026, 2, 1), null, null, List.of());
        assertThat(errors(rules(level, LAST, List.of()), wrong))
                .containsOnlyKeys("amount", "source", "asOf", "certifiedBy");
        assertThat(errors(rules(Measured.relative("同步"), LAST, List.of()), said("6")))
                .containsOnlyKeys("reference");
    }

    private static Map<String, String> errors(ValueRules rules, ValueForm form) {
        try {
            rules.check(form, "", false);
        } catch (RuleViolated refusal) {
            return refusal.errors();
        }
        return Map.of();
    }
}
