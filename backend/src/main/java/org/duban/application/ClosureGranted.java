package org.duban.application;

import org.duban.dispatch.Grade;

/** The task may be closed, with this grade. */
public record ClosureGranted(long planTaskId, Grade grade, long applicationId) {}
