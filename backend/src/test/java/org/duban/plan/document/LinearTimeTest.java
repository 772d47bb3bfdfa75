package org.duban.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ratios of processor time of this thread, about 1 MB of UTF-8 to a quarter of it. A machine shared with others may slow any one
 * reading down, so the least of up to five counts; a reading that grows with the square takes sixteen times as long in each.
 */
class LinearTimeTest {
    private static final int QUARTER = 87_500;
    private static final double TOO_SHORT_TO_COMPARE = 0.5;
    private static final int READINGS = 5;

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
        read(unit, QUARTER); // the first readings compile
        read(unit, QUARTER);
        double quarter = Double.MAX_VALUE;
        double whole = Double.MAX_VALUE;
        int readings = 0;
        do {
            quarter = Math.min(quarter, Math.min(read(unit, QUARTER), read(unit, QUARTER)));
            whole = Math.min(whole, read(unit, 4 * QUARTER));
            readings++;
        } while (readings < READINGS && !linear(quarter, whole));
        assertThat(linear(quarter, whole))
                .as("%.2f s for a quarter, %.2f s for the whole", quarter, whole)
                .isTrue();
    }

    private static boolean linear(double quarter, double whole) {
        return whole < Math.max(TOO_SHORT_TO_COMPARE, 7 * quarter);
    }

    private static double read(String unit, int length) {
        String text = unit.repeat(length / unit.length() + 1);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Plans.read(text);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }
}
