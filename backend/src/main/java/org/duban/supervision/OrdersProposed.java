package org.duban.supervision;

import java.util.List;

/** Rungs from the blue order on are proposed; each waits for a person's draft and signature. */
public record OrdersProposed(List<Proposal> proposals) {

    public record Proposal(long orderId, long planId, long planTaskId) {}
}
