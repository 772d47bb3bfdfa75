package org.duban.indicator;

/** Places an indicator on the official scale, by a table that officials can read. */
public interface ScaleRule {

    /** @param reason why, in a few words */
    record Verdict(Scale scale, String reason) {}

    Verdict judge(ScaleFacts facts);
}
