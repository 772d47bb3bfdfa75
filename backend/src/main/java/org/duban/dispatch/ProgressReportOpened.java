package org.duban.dispatch;

import java.time.Instant;

public record ProgressReportOpened(long reportId, long planTaskId, long planId, Instant deadline) {}
