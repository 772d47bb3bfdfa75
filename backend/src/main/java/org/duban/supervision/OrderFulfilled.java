package org.duban.supervision;

/** The unit has done the late duty before it answered the order; that goes to verification at once. */
public record OrderFulfilled(long orderId) {}
