package org.duban.dispatch;

/** The dated decision table that turns facts into a light. */
public interface LightRule {
    LightVerdict judge(LightFacts facts);

    /** The version that judges today, as verdicts cite it. */
    String cited();
}
