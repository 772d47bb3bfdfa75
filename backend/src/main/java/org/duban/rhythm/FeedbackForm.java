package org.duban.rhythm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param until by when it will be done, with a timetable */
public record FeedbackForm(@Nullable String words, @Nullable LocalDate until) {}
