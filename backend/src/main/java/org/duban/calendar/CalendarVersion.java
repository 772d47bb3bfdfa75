package org.duban.calendar;

import java.time.Instant;

/** One edition of a year's holiday table: by which notice, by whom, when. */
public record CalendarVersion(long id, int year, int revision, String source, String createdBy, Instant createdAt) {}
