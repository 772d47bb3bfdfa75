package org.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanPeriodTest {
    @Test
    void the_title_says_the_years() {
        assertThat(PlanPeriod.of("甲市规划（2021—2025年）", "“十三五”时期")).contains(PlanPeriod.ofYears(2021, 2025));
        assertThat(PlanPeriod.of("甲市“十五五”规划", "")).contains(PlanPeriod.ofYears(2026, 2030));
    }

    @Test
    void else_the_five_years_that_the_text_names_most_often() {
        assertThat(PlanPeriod.of("x", "“十三五”时期……“十四五”规划……在“十四五”期间")).contains(PlanPeriod.ofYears(2021, 2025));
        assertThat(PlanPeriod.of("x", "某项工作2012—2016年")).contains(PlanPeriod.ofYears(2012, 2016));
        assertThat(PlanPeriod.of("x", "没有年份")).isEmpty();
    }
}
