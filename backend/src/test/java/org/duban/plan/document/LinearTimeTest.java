package org.duban.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measured in processor time of this thread, so that a busy machine does not matter; about 1 MB of UTF-8. */
class LinearTimeTest {
    private static final int QUARTER = 87_500;
    private static final double LONGEST_SECONDS = 2;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1．推进建设。新建站点，覆盖街道。（牵头单位：市甲局；参与单位：市乙局、市丙局）\n",
                "1．推进建设。新建站点，覆盖街道。（责任单位：市甲局）",
                "（",
                "（责任单位：",
                "责任单位：市甲局、",
                "专栏1 重点\n1.项目。内容。\n",
                "序号\n指标\n2025年\n属性\n",
                "（一）提高\n1.推进。\n（1）落实。（责任单位：市甲局）\n",
                "市甲局牵头，市乙局配合，",
                "（排在第一位的部门为牵头部门）",
                "各县、",
                "责任单位：市甲和市乙和",
                "| 〃 | 〃 |\n",
            })
    void four_times_the_text_takes_about_four_times_as_long(String unit) {
        read(unit, QUARTER);
        read(unit, QUARTER);
        double quarter = Math.min(read(unit, QUARTER), read(unit, QUARTER));
        double whole = read(unit, 4 * QUARTER);
        assertThat(whole).isLessThan(Math.max(0.5, 7 * quarter)).isLessThan(LONGEST_SECONDS);
    }

    private static double read(String unit, int length) {
        String text = unit.repeat(length / unit.length() + 1);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Plans.read(text);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }
}
