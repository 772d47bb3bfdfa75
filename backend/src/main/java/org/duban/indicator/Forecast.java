package org.duban.indicator;

import java.math.BigDecimal;

/**
 * What the end of the plan will bring if things go on as they went.
 *
 * @param amount the value at the plan's end; for a target compared with another series, by how much it is above it
 * @param reached whether the target would be met
 * @param method how it was reckoned, in one sentence
 */
public record Forecast(BigDecimal amount, boolean reached, String method) {}
