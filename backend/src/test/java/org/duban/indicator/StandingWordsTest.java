package org.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.duban.plan.document.Target.Kind;
import org.junit.jupiter.api.Test;

/** What an official reads of an indicator: why it stands so, and how the end of the plan was reckoned. */
class StandingWordsTest {
    private static final String PATH = "2021:75 2022:78 2023:80 2024:83";

    @Test
    void a_level_on_its_way_is_compared_with_its_path() {
        assertThat(reason(level().year(2022, "77"))).startsWith("2022年为 77%，年度路径为 78%，落后全程的 7.7%；");
        assertThat(reason(level().year(2022, "79.3"))).startsWith("2022年为 79.3%，年度路径为 78%，领先全程的 10%；");
        assertThat(reason(level().year(2022, "78"))).startsWith("2022年为 78%，年度路径为 78%，与路径一致；");
        assertThat(reason(level().period(new Period(2022, 2), new BigDecimal("76.5"), null)))
                .as("half of the year's step")
                .startsWith("2022年第2季度为 76.5%，年度路径为 76.5%，与路径一致；");
    }

    @Test
    void what_is_met_is_compared_with_the_target() {
        assertThat(reason(level().year(2022, "85"))).startsWith("2022年为 85%，规划目标为 ≥85%；");
    }

    @Test
    void what_is_to_be_held_and_what_is_compared_is_said_as_such() {
        IndicatorStanding held = Measured.held().year(2022, "99").standing();
        assertThat(held.reason()).startsWith("2022年为 99%，应保持 =100%；低于应保持的水平");
        assertThat(held.expected()).isEqualByComparingTo("100");
        assertThat(held.ahead()).isEqualByComparingTo("-1");
        assertThat(forecast(held).method()).isEqualTo("按最近一期数值保持不变推算");

        assertThat(compared("6", "5").reason()).startsWith("2021年为 6%，参照为 5%，各期平均高 1 个百分点；");
        assertThat(compared("4", "5").reason()).startsWith("2021年为 4%，参照为 5%，各期平均低 1 个百分点；");
        assertThat(compared("5", "5").reason()).startsWith("2021年为 5%，参照为 5%，各期平均高 0 个百分点；");
        assertThat(compared("6", "5").expected()).isEqualByComparingTo("5");
        assertThat(forecast(compared("6", "5")).method()).isEqualTo("按已有 1 期与参照的平均差距推算");
    }

    @Test
    void without_an_agreed_basis_or_a_measurable_target_nothing_is_judged() {
        IndicatorStanding none = level().year(2022, "77").standing(null, null);
        assertThat(none.reason()).startsWith("责任单位、基期值和年度路径尚未核定，");
        assertThat(none.unitName()).isNull();
        assertThat(none.forecast()).isNull();
        assertThat(level().standing().reason()).startsWith("尚无经确认的数值，");
        assertThat(level().standing().timeShare()).as("of the day itself").isEqualByComparingTo("10");
        assertThat(level().year(2022, "77").standing().timeShare()).isEqualByComparingTo("40");
        assertThat(level().year(2022, "77").standing().unitName()).isEqualTo("市残联");
        assertThat(level().year(2022, "77").standing().baseline()).isEqualByComparingTo("72");
    }

    @Test
    void a_forecast_says_how_it_was_made() {
        IndicatorStanding level = level().year(2022, "77").standing();
        assertThat(forecast(level).method()).isEqualTo("按基期以来的平均变化推算");
        assertThat(forecast(level).amount()).isEqualByComparingTo("84.5");
        assertThat(forecast(level).reached()).isFalse();

        IndicatorStanding count = Measured.count("1561").year(2021, "333").standing();
        assertThat(forecast(count).method()).isEqualTo("按规划期以来的平均进度推算");
        assertThat(forecast(count).amount()).isEqualByComparingTo("1665");
        IndicatorStanding third = Measured.count("1561")
                .period(new Period(2021, 3), BigDecimal.valueOf(100), null)
                .standing();
        assertThat(forecast(third).amount()).as("homes are whole").isEqualByComparingTo("667");

        IndicatorStanding over = level().year(2025, "84.1234").standing();
        assertThat(forecast(over).method()).isEqualTo("规划期已满，以期末实际值为准");
        assertThat(forecast(over).amount()).isEqualByComparingTo("84.1234");
    }

    @Test
    void a_forecast_stays_within_what_can_be() {
        Measured steep = Measured.level(Kind.REACH, "≥", "85", "72").most("100");
        assertThat(forecast(steep.year(2021, "80").standing()).amount()).isEqualByComparingTo("100");
        Measured falling = Measured.level(Kind.REACH, "≤", "3", "8");
        assertThat(forecast(falling.year(2021, "6.5").standing()).amount()).isEqualByComparingTo("0.5");
    }

    private static Measured level() {
        return Measured.level(Kind.REACH, "≥", "85", "72").path(PATH);
    }

    private static String reason(Measured measured) {
        return measured.standing().reason();
    }

    private static IndicatorStanding compared(String amount, String reference) {
        return Measured.relative("与全省同步")
                .period(new Period(2021, 0), new BigDecimal(amount), new BigDecimal(reference))
                .standing();
    }

    private static Forecast forecast(IndicatorStanding standing) {
        return Objects.requireNonNull(standing.forecast());
    }
}
