package org.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duban.plan.YearlyPath;
import org.duban.plan.document.Target.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scale, progress and forecast of each kind of target. */
class StandingProperties {

    @ParameterizedTest
    @CsvSource({
        "96.3, 2021, ON_TRACK",
        "95.9, 2021, BEHIND",
        "97.0, 2021, EARLY",
        "96.5, 2021, AHEAD",
        "96.99, 2025, BEHIND",
        "97, 2025, ON_TRACK",
        "98.5, 2025, AHEAD",
    })
    void a_level_is_placed_by_its_path_and_at_the_end_by_its_target(String amount, int year, Scale scale) {
        Measured level = Measured.level(Kind.REACH, "≥", "97", "96").path("2021:96.3 2022:96.5 2023:96.7 2024:96.9");
        assertThat(level.year(year, amount).standing().scale()).isEqualTo(scale);
    }

    @Test
    void what_was_met_and_lost_again_is_early_no_more() {
        Measured level = Measured.level(Kind.REACH, "≥", "97", "90").path("2021:92 2022:93 2023:95 2024:96");
        assertThat(level.year(2021, "97.2").year(2022, "92").standing().scale()).isEqualTo(Scale.BEHIND);
        Measured kept = Measured.level(Kind.REACH, "≥", "97", "90");
        assertThat(kept.year(2024, "97").year(2025, "97").standing().scale()).isEqualTo(Scale.EARLY);
    }

    @Test
    void a_strict_bound_is_not_met_by_reaching_it() {
        assertThat(Measured.level(Kind.STRICT, ">", "90", "86")
                        .year(2025, "90")
                        .standing()
                        .scale())
                .isEqualTo(Scale.BEHIND);
        assertThat(Measured.level(Kind.STRICT, "<", "3", "5")
                        .year(2022, "2.9")
                        .standing()
                        .scale())
                .isEqualTo(Scale.EARLY);
    }

    @Test
    void a_target_that_was_met_before_the_plan_is_only_to_be_kept() {
        Measured met = Measured.level(Kind.STRICT, ">", "90", "93");
        assertThat(met.year(2021, "92").standing().scale()).isEqualTo(Scale.EARLY);
        assertThat(Measured.level(Kind.STRICT, ">", "90", "93")
                        .year(2021, "89.9")
                        .standing()
                        .scale())
                .isEqualTo(Scale.BEHIND);
    }

    private static Forecast forecast(IndicatorStanding standing) {
        return Objects.requireNonNull(standing.forecast());
    }

    private static BigDecimal ahead(IndicatorStanding standing) {
        return Objects.requireNonNull(standing.ahead());
    }

    @Property(tries = 300)
    void more_is_never_worse_on_the_way_up(
            @ForAll @IntRange(min = 500, max = 1_000) int one,
            @ForAll @IntRange(min = 500, max = 1_000) int other,
            @ForAll @IntRange(min = 2021, max = 2025) int year) {
        IndicatorStanding less = up(Math.min(one, other), year);
        IndicatorStanding more = up(Math.max(one, other), year);
        assertThat(more.scale()).isLessThanOrEqualTo(less.scale());
        assertThat(more.done()).isGreaterThanOrEqualTo(less.done());
        assertThat(forecast(more).amount())
                .isGreaterThanOrEqualTo(forecast(less).amount());
        assertThat(forecast(more).reached() || !forecast(less).reached()).isTrue();
    }

    private static IndicatorStanding up(int tenths, int year) {
        return Measured.level(Kind.REACH, "≥", "85", "72")
                .path("2021:75 2022:78 2023:80 2024:83")
                .year(year, BigDecimal.valueOf(tenths, 1))
                .standing();
    }

    @Property(tries = 300)
    void less_is_never_worse_on_the_way_down(
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other,
            @ForAll @IntRange(min = 2021, max = 2025) int year) {
        IndicatorStanding more = down(Math.max(one, other), year);
        IndicatorStanding less = down(Math.min(one, other), year);
        assertThat(less.scale()).isLessThanOrEqualTo(more.scale());
        assertThat(less.done()).isGreaterThanOrEqualTo(more.done());
    }

    private static IndicatorStanding down(int tenths, int year) {
        return Measured.level(Kind.REACH, "≤", "3", "8")
                .year(year, BigDecimal.valueOf(tenths, 1))
                .standing();
    }

    @Property(tries = 200)
    void who_goes_evenly_is_forecast_to_arrive_and_is_on_track(
            @ForAll @IntRange(min = 1, max = 2_000) int perQuarter, @ForAll @IntRange(min = 1, max = 19) int quarters) {
        Measured count = Measured.count(String.valueOf(perQuarter * 20));
        Period period = new Period(2021 + (quarters - 1) / 4, (quarters - 1) % 4 + 1);
        IndicatorStanding standing = count.period(period, BigDecimal.valueOf((long) perQuarter * quarters), null)
                .standing();

        assertThat(forecast(standing).amount()).isEqualByComparingTo(BigDecimal.valueOf(perQuarter * 20L));
        assertThat(forecast(standing).reached()).isTrue();
        assertThat(standing.scale()).isEqualTo(Scale.ON_TRACK);
        assertThat(standing.done()).isEqualByComparingTo(standing.timeShare());
        assertThat(standing.ahead()).isEqualByComparingTo("0");
    }

    @Property(tries = 200)
    void a_count_is_never_forecast_below_what_it_has_come_to(
            @ForAll @IntRange(max = 3_000) int amount, @ForAll @IntRange(min = 2021, max = 2025) int year) {
        Forecast forecast = forecast(
                Measured.count("1561").year(year, BigDecimal.valueOf(amount)).standing());
        assertThat(forecast.amount()).isGreaterThanOrEqualTo(BigDecimal.valueOf(amount));
        assertThat(forecast.reached()).isEqualTo(forecast.amount().compareTo(BigDecimal.valueOf(1561)) >= 0);
        assertThat(forecast.method()).isNotBlank();
    }

    @Property(tries = 100)
    void no_forecast_leaves_the_range(@ForAll @IntRange(min = 720, max = 1_000) int tenths) {
        Forecast forecast = forecast(Measured.level(Kind.REACH, "≥", "85", "72")
                .most("100")
                .year(2021, BigDecimal.valueOf(tenths, 1))
                .standing());
        assertThat(forecast.amount()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    @Property(tries = 200)
    void what_is_to_be_held_is_held_or_not(@ForAll @IntRange(min = 9_000, max = 10_000) int hundredths) {
        BigDecimal amount = BigDecimal.valueOf(hundredths, 2);
        IndicatorStanding standing = Measured.held().year(2022, amount).standing();
        assertThat(standing.scale()).isEqualTo(hundredths == 10_000 ? Scale.ON_TRACK : Scale.BEHIND);
        assertThat(forecast(standing).amount()).isEqualByComparingTo(amount);
        assertThat(standing.done()).isEqualByComparingTo(amount.setScale(1, RoundingMode.HALF_UP));
    }

    @Property(tries = 200)
    void a_series_is_compared_with_the_other_over_all_periods(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -30, max = 30) Integer> above) {
        Measured relative = Measured.relative("与全市地区生产总值增长同步");
        for (int i = 0; i < above.size(); i++) {
            relative.period(new Period(2021 + i, 0), BigDecimal.valueOf(60L + above.get(i), 1), new BigDecimal("6"));
        }
        IndicatorStanding standing = relative.standing();
        int sum = above.stream().mapToInt(Integer::intValue).sum();
        assertThat(standing.met()).isEqualTo(ahead(standing).signum() >= 0);
        assertThat(ahead(standing).signum()).isEqualTo(Integer.signum(sum));
        assertThat(standing.scale())
                .isEqualTo(
                        sum < 0
                                ? Scale.BEHIND
                                : ahead(standing).compareTo(BigDecimal.ONE) >= 0 ? Scale.AHEAD : Scale.ON_TRACK);
        assertThat(standing.done()).isNull();
        assertThat(forecast(standing).reached()).isEqualTo(standing.met());
    }

    @Test
    void more_than_another_series_is_not_the_same_as_as_much() {
        BigDecimal six = new BigDecimal("6");
        Period year = new Period(2021, 0);
        assertThat(Measured.relative("高于全省平均水平")
                        .period(year, six, six)
                        .standing()
                        .scale())
                .isEqualTo(Scale.BEHIND);
        assertThat(Measured.relative("不低于全省平均水平")
                        .period(year, six, six)
                        .standing()
                        .scale())
                .isEqualTo(Scale.ON_TRACK);
    }

    @Property(tries = 200)
    void what_is_missing_is_never_anything_but_unknown(
            @ForAll @IntRange(min = 0, max = 1_000) int tenths, @ForAll @IntRange(min = 2021, max = 2024) int year) {
        Measured level = Measured.level(Kind.REACH, "≥", "85", "72");
        assertThat(level.standing().scale()).isEqualTo(Scale.UNKNOWN);
        level.year(year, BigDecimal.valueOf(tenths, 1));
        assertThat(level.standing().scale()).isNotEqualTo(Scale.UNKNOWN);
        assertThat(level.standing(null, null).scale()).isEqualTo(Scale.UNKNOWN);
        IndicatorStanding owed = level.standing(level.basis(), new Period(year + 1, 0));
        assertThat(owed.scale()).isEqualTo(Scale.UNKNOWN);
        assertThat(owed.reason()).contains(year + 1 + "年的数值逾期未报");
        assertThat(owed.latest()).as("what is known is still told").isNotNull();
        assertThat(level.standing(level.basis(), new Period(year - 1, 0)).scale())
                .as("an older gap hides nothing")
                .isNotEqualTo(Scale.UNKNOWN);
    }

    @Property(tries = 300)
    void the_table_has_one_answer_to_every_fact(
            @ForAll boolean known,
            @ForAll ScaleFacts.CourseKind course,
            @ForAll boolean met,
            @ForAll boolean early,
            @ForAll boolean last,
            @ForAll @IntRange(min = -300, max = 300) int ahead) {
        Scale scale = new ScaleByFile()
                .judge(new ScaleFacts(known, course, met, early, last, BigDecimal.valueOf(ahead, 1)))
                .scale();
        assertThat(scale == Scale.UNKNOWN).isEqualTo(!known);
    }

    @Property(tries = 200)
    void a_course_goes_through_its_steps_and_straight_between_them(
            @ForAll @IntRange(min = 1, max = 20) int first, @ForAll @IntRange(min = 1, max = 20) int second) {
        Goal goal = Measured.count("100").goal();
        Course course = new Course(
                goal,
                List.of(
                        new YearlyPath.Step(2021, BigDecimal.valueOf(first)),
                        new YearlyPath.Step(2022, BigDecimal.valueOf(first + second))));
        assertThat(course.at(new Period(2021, 0))).isEqualByComparingTo(BigDecimal.valueOf(first));
        assertThat(course.at(new Period(2022, 2)))
                .isEqualByComparingTo(BigDecimal.valueOf(first).add(BigDecimal.valueOf(second * 5L, 1)));
        assertThat(course.at(new Period(2025, 0))).isEqualByComparingTo("100");
        assertThat(course.at(new Period(2024, 0))).isBetween(course.at(new Period(2023, 4)), new BigDecimal("100"));
    }

    @Property(tries = 100)
    void time_goes_by_evenly_and_ends_at_a_hundred(@ForAll @IntRange(min = -400, max = 2_400) int days) {
        LocalDate day = LocalDate.of(2021, 1, 1).plusDays(days);
        BigDecimal share = PlanYears.share(Measured.PLAN, day);
        assertThat(share).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(PlanYears.share(Measured.PLAN, day.plusDays(40))).isGreaterThanOrEqualTo(share);
        assertThat(PlanYears.share(Measured.PLAN, LocalDate.of(2022, 12, 31))).isEqualByComparingTo("40");
    }

    @Property(tries = 100)
    void periods_follow_one_another_without_gap(
            @ForAll @IntRange(min = 0, max = 2_000) int days, @ForAll Rhythm rhythm) {
        LocalDate first = LocalDate.of(2021, 1, 1);
        List<Period> ended = Period.ended(first, first.plusDays(days), rhythm).toList();
        for (int i = 1; i < ended.size(); i++) {
            assertThat(ended.get(i - 1).next()).isEqualTo(ended.get(i));
            assertThat(ended.get(i)).isGreaterThan(ended.get(i - 1));
        }
        assertThat(ended).allMatch(period -> period.last().isBefore(first.plusDays(days)));
    }
}
