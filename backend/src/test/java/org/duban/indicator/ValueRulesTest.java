package org.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.plan.document.Target.Kind;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound of a stated value: the last that is taken and the first that is not, with its sentence. */
class ValueRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    private static final Period YEAR = new Period(2025, 0);
    private static final Period QUARTER = new Period(2025, 4);
    private static final Measured LEVEL =
            Measured.level(Kind.REACH, "≥", "85", "72").most("100");
    private static final Measured COUNT = Measured.count("1000");
    private static final Map<Long, String> COUNTIES = new TreeMap<>(Map.of(1L, "尧都区", 2L, "侯马市"));

    @ParameterizedTest
    @CsvSource({
        "0, ",
        "100, ",
        "-0.01, 不能小于 0",
        "100.01, 不能大于 100",
        "123456789012, 应为不超过 11 位整数、4 位小数的数字",
        ", 请填写2025年的数值"
    })
    void an_amount_has_its_bounds(@Nullable BigDecimal amount, @Nullable String sentence) {
        assertThat(rules(LEVEL, YEAR).objection(amount, 0).orElse(null)).isEqualTo(sentence);
    }

    @Test
    void a_comparison_may_be_negative() {
        assertThat(rules(Measured.relative("同步"), YEAR).objection(new BigDecimal("-3.5"), 0))
                .isEmpty();
    }

    @Test
    void a_count_may_stand_still_but_not_fall_nor_pass_a_later_one() {
        ValueRules rules = rules(COUNT, YEAR, value(2023, "300"), value(2024, "400"), value(2026, "600"));
        assertThat(rules.objection(new BigDecimal("400"), 0)).isEmpty();
        assertThat(rules.objection(new BigDecimal("600"), 0)).isEmpty();
        assertThat(rules.objection(new BigDecimal("399"), 0)).contains("这是规划期以来的累计数，不能小于2024年的 400；以前报错的，请先更正");
        assertThat(rules.objection(new BigDecimal("601"), 0)).contains("这是规划期以来的累计数，不能大于2026年的 600；以后报错的，请先更正");
        assertThat(rules(LEVEL, YEAR, value(2024, "80"), value(2026, "80")).objection(new BigDecimal("70"), 0))
                .as("a level may")
                .isEmpty();
    }

    @Test
    void a_value_of_the_same_period_is_no_bound() {
        assertThat(rules(COUNT, YEAR, value(2025, "500")).objection(new BigDecimal("400"), 0))
                .isEmpty();
        assertThat(rules(COUNT, YEAR, value(2025, "500")).objection(new BigDecimal("600"), 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 0, ",
        "2024-12-31, 0, 数据截止日期不应早于2025年开始之日",
        "2025-10-01, 4, ",
        "2025-09-30, 4, 数据截止日期不应早于2025年第4季度开始之日",
        "2026-01-20, 0, ",
        "2026-01-21, 0, 数据截止日期不应晚于今天",
        ", 0, 请选择数据截止日期"
    })
    void data_are_of_the_period_and_not_of_the_future(
            @Nullable LocalDate asOf, int quarter, @Nullable String sentence) {
        ValueForm form = new ValueForm(new BigDecimal("80"), null, "统计", asOf, "甲", null, List.of());
        assertThat(errors(rules(LEVEL, new Period(2025, quarter)), form).get("asOf"))
                .isEqualTo(sentence);
    }

    @Test
    void counties_are_known_named_once_and_each_within_the_bounds() {
        ValueRules rules = rules(LEVEL, YEAR, COUNTIES, Map.of());
        assertThat(errors(rules, said("80", county(1L, "80"), county(2L, "80"))))
                .isEmpty();
        assertThat(errors(rules, explained("80", county(1L, "101"), county(2L, "80"))))
                .containsExactly(Map.entry("counties[0].amount", "尧都区不能大于 100"));
        for (List<ValueForm.County> wrong : List.of(
                List.of(county(1L, "80"), county(1L, "80")),
                List.of(county(1L, "80"), county(9L, "80")),
                List.of(county(1L, "80"), county(null, "80")))) {
            assertThat(errors(rules, explained("80", wrong.toArray(ValueForm.County[]::new))))
                    .containsExactly(Map.entry("counties[1].amount", "不是现有的县（市、区），或与前面重复"));
        }
    }

    @Test
    void a_countys_count_is_held_to_its_own_values() {
        ValueRules rules = new ValueRules(
                COUNT.indicator(),
                COUNT.basis(),
                YEAR,
                new ValueRules.Surroundings(
                        List.of(value(2024, "400"), ofCounty(1, "250")), COUNTIES, Map.of(), List.of()),
                TODAY);
        assertThat(rules.objection(new BigDecimal("249"), 1))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("2024年的 250"));
        assertThat(rules.objection(new BigDecimal("250"), 1)).isEmpty();
        assertThat(rules.objection(BigDecimal.ZERO, 2)).isEmpty();
    }

    @Test
    void a_correction_says_why_and_what_is_odd_is_explained() {
        ValueRules rules = rules(LEVEL, YEAR, value(2024, "50"));
        assertThat(errors(rules, said("80"))).containsExactly(Map.entry("reason", "与去年同期的 50 相比变动较大。请核对，确实无误的请写明原因"));
        assertThat(errors(rules, explained("80"))).isEmpty();
        RuleViolated refused = catchThrowableOfType(RuleViolated.class, () -> rules.check(said("50"), "", true));
        assertThat(refused.errors()).containsExactly(Map.entry("reason", "请填写更正原因"));
        rules.check(explained("80"), "", true);
    }

    @ParameterizedTest
    @CsvSource({"96, 80, false", "96.01, 80, true", "64, 80, false", "63.99, 80, true", "90, 0, false"})
    void a_level_jumps_by_more_than_a_fifth(String now, String before, boolean jumps) {
        assertThat(rules(LEVEL, YEAR, value(2024, before)).oddities(said(now))).hasSize(jumps ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"800, 300, false", "801, 300, true"})
    void a_count_jumps_by_more_than_half_of_what_the_plan_asks_for(String now, String before, boolean jumps) {
        assertThat(rules(COUNT, YEAR, value(2024, before)).oddities(said(now))).hasSize(jumps ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"7, 2, false", "7.1, 2, true", "-3, 2, false", "-3.1, 2, true"})
    void a_compared_rate_jumps_by_more_than_five_points(String now, String before, boolean jumps) {
        ValueRules rules = rules(Measured.relative("同步"), YEAR, value(2024, before));
        assertThat(rules.oddities(said(now))).hasSize(jumps ? 1 : 0);
    }

    @Test
    void only_the_same_period_of_the_year_before_is_compared_and_its_newest_value() {
        assertThat(rules(LEVEL, YEAR, value(2023, "50")).oddities(said("80"))).isEmpty();
        assertThat(rules(LEVEL, YEAR, value(2024, "50"), value(2024, "79")).oddities(said("80")))
                .isEmpty();
        assertThat(rules(LEVEL, QUARTER, value(2024, "50")).oddities(said("80")))
                .as("a year ends with its last quarter")
                .hasSize(1);
    }

    @Test
    void the_whole_may_be_as_low_or_high_as_its_parts() {
        ValueRules rules = rules(LEVEL, YEAR, COUNTIES, Map.of());
        ValueForm.County[] parts = {county(1L, "70"), county(2L, "90")};
        assertThat(rules.oddities(said("70", parts))).isEmpty();
        assertThat(rules.oddities(said("90", parts))).isEmpty();
        assertThat(rules.oddities(said("69.9", parts))).containsExactly("全市数不在各县（市、区）的 70 至 90 之间");
        assertThat(rules.oddities(said("90.1", parts))).hasSize(1);
    }

    @Test
    void what_counties_said_themselves_is_named_where_it_differs() {
        ValueRules rules = rules(LEVEL, YEAR, COUNTIES, Map.of(1L, new BigDecimal("71"), 2L, new BigDecimal("90.0")));
        assertThat(rules.oddities(said("80", county(1L, "70"), county(2L, "90"))))
                .containsExactly("与尧都区自报的数字不一致");
    }

    private static ValueRules rules(Measured measured, Period period, IndicatorValue... values) {
        return rules(measured, period, List.of(values), Map.of(), Map.of());
    }

    private static ValueRules rules(
            Measured measured, Period period, Map<Long, String> counties, Map<Long, BigDecimal> own) {
        return rules(measured, period, List.of(), counties, own);
    }

    private static ValueRules rules(
            Measured measured,
            Period period,
            List<IndicatorValue> values,
            Map<Long, String> counties,
            Map<Long, BigDecimal> own) {
        return new ValueRules(
                measured.indicator(),
                measured.basis(),
                period,
                new ValueRules.Surroundings(values, counties, own, List.of()),
                TODAY);
    }

    private static IndicatorValue value(int year, String amount) {
        return Measured.held().year(year, amount).newest();
    }

    private static IndicatorValue ofCounty(long county, String amount) {
        IndicatorValue whole = value(2024, amount);
        return new IndicatorValue(
                whole.id(),
                whole.indicatorId(),
                whole.planId(),
                whole.statementId(),
                whole.periodYear(),
                whole.periodQuarter(),
                county,
                COUNTIES.get(county),
                whole.amount(),
                whole.reference(),
                whole.source(),
                whole.asOf(),
                whole.certifiedBy(),
                whole.reason(),
                whole.unitId(),
                whole.unitName(),
                whole.statedBy(),
                whole.confirmedBy(),
                whole.validFrom(),
                whole.validTo());
    }

    private static ValueForm.County county(@Nullable Long id, String amount) {
        return new ValueForm.County(id, new BigDecimal(amount));
    }

    private static ValueForm said(String amount, ValueForm.County... counties) {
        return form(amount, null, counties);
    }

    private static ValueForm explained(String amount, ValueForm.County... counties) {
        return form(amount, "已核对", counties);
    }

    private static ValueForm form(String amount, @Nullable String reason, ValueForm.County... counties) {
        return new ValueForm(
                new BigDecimal(amount),
                null,
                "统计",
                LocalDate.of(2025, 12, 31),
                "甲",
                reason,
                new ArrayList<>(List.of(counties)));
    }

    private static Map<String, String> errors(ValueRules rules, ValueForm form) {
        RuleViolated refused = catchThrowableOfType(RuleViolated.class, () -> rules.check(form, "", false));
        return refused == null ? Map.of() : refused.errors();
    }
}
