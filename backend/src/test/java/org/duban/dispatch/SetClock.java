package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duban.shared.SystemTime;

/** A clock that stands at ten in the morning of the day it was put to. */
final class SetClock extends Clock {
    private Instant now = tenOn("2022-03-01");

    void put(String day) {
        now = tenOn(day);
    }

    void pass(long millis) {
        now = now.plusMillis(millis);
    }

    static Instant tenOn(String day) {
        return LocalDate.parse(day).atTime(10, 0).atZone(SystemTime.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SystemTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
