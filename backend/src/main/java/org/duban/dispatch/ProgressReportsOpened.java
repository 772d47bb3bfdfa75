package org.duban.dispatch;

import java.util.List;

/** All reports of one round. */
public record ProgressReportsOpened(long planId, List<Opened> reports) {

    public record Opened(long reportId, long planTaskId) {}
}
