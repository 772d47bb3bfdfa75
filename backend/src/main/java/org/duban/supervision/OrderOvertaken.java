package org.duban.supervision;

/** An order or a proposal has no object any more; its process ends. */
public record OrderOvertaken(long orderId) {}
