package org.duban.assessment;

import java.math.BigDecimal;

/**
 * What a grade follows from.
 *
 * @param isSilent whether the lead did not assess itself
 * @param isRefuted whether a look on the spot found the claim untrue
 */
public record GradeFacts(BigDecimal score, boolean isSilent, boolean isRefuted) {}
