package org.duban.indicator;

import java.math.BigDecimal;

/**
 * Another place where the same number is stated: a figure of a task's work plan that bears the indicator's name and measure.
 *
 * @param label the report in which it was stated: 2022年第3季度
 */
record Elsewhere(long planTaskId, String task, String label, BigDecimal amount) {}
