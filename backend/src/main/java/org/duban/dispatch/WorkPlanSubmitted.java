package org.duban.dispatch;

import java.util.List;

/** A draft of the work plan was handed in, with the risks that its lead foresees. */
public record WorkPlanSubmitted(long planId, long planTaskId, List<RiskDraft> risks) {}
