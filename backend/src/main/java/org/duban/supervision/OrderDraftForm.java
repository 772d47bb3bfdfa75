package org.duban.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What the office makes of a proposal before it is signed.
 *
 * @param answerDays working days for the unit's answer; a value of the order, so that another rhythm can be chosen
 * @param withRhythm whether the unit feeds back in the 13710 rhythm from the day it has the paper
 * @param addressee whom a proposal is forwarded to (问责建议)
 */
public record OrderDraftForm(
        @Nullable String demand,
        @Nullable Integer answerDays,
        @Nullable String addressee,
        @Nullable Boolean withRhythm) {}
