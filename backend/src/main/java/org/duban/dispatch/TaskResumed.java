package org.duban.dispatch;

import org.duban.calendar.Pause;

/** The clock of a task runs again (恢复); every open deadline moves by what the pause took. */
public record TaskResumed(long planTaskId, Pause pause) {}
