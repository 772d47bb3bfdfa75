package org.duban.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.duban.bulletin.FactMapper.Silent;
import org.duban.dispatch.Light;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Period QUARTER =
            new Period(Period.Kind.QUARTER, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

    @Test
    void the_overview_counts_every_task_once() {
        List<TaskFact> tasks = List.of(task(Light.RED, null), task(Light.GREEN, "已开工"), task(Light.GREEN, "已验收"));

        assertThat(Wording.overview(QUARTER, tasks, 2))
                .isEqualTo("截至2026年3月31日，通报范围内共 3 项任务：绿灯 2 项，黄灯 0 项，红灯 1 项；本期报送进展的任务 2 项，应报未报 2 件。");
    }

    @Test
    void a_silent_participant_is_named_and_the_lead_is_not_blamed() {
        List<Silent> silent = List.of(
                new Silent(1, "2026年第1季度", 7, "市财政局", "3", false), new Silent(1, "2026年第1季度", 7, "市财政局", "5", false));

        assertThat(Wording.silence(silent)).isEqualTo("市财政局没有按期报送“2026年第1季度”进展，涉及第3、5项任务。");
    }

    @Test
    void a_long_report_ends_with_a_whole_sentence() {
        String sentence = "已完成入户走访并更新服务对象名册，其中重度残疾人家庭全部走到。";
        assertThat(Wording.inShort(sentence.repeat(9)))
                .isEqualTo(sentence.repeat(5).substring(0, 5 * sentence.length() - 1));
    }

    @Property(tries = 200)
    void what_is_told_in_short_fits_and_is_what_was_said(@ForAll @StringLength(max = 400) String text) {
        String told = Wording.inShort(text);
        assertThat(told.codePointCount(0, told.length())).isLessThanOrEqualTo(162);
        String said = text.strip().replaceAll("\\s+", " ");
        assertThat(said).startsWith(told.endsWith("……") ? told.substring(0, told.length() - 2) : told);
    }

    @Test
    void a_plan_with_a_long_name_does_not_burst_the_title() {
        assertThat(Wording.title("规".repeat(200), QUARTER, 120)).isEqualTo("关于2026年第1季度规划落实情况的通报");
    }

    private static TaskFact task(Light light, @Nullable String progress) {
        return new TaskFact(1, "1", "任务", 7L, "市民政局", light, "待办逾期", false, 0, 0, progress != null, progress, false);
    }
}
