package org.duban.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.duban.shared.SystemTime;

/** On which day a digest is due, and how far it looks: on working days alone, from the hour on until midnight. */
record DigestClock(LocalTime hour, Predicate<LocalDate> isWorkingDay) {

    /** The day whose digest is due by now; a server that comes up late still writes it. */
    Optional<LocalDate> due(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SystemTime.ZONE);
        return isWorkingDay.test(today) && !now.isBefore(momentOf(today)) ? Optional.of(today) : Optional.empty();
    }

    /** Up to when the day's digest tells: fixed, so that writing it again finds the same. */
    Instant momentOf(LocalDate day) {
        return day.atTime(hour).atZone(SystemTime.ZONE).toInstant();
    }

    /** From when the first digest of all tells: the working day before. */
    Instant momentBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!isWorkingDay.test(before)) {
            before = before.minusDays(1);
        }
        return momentOf(before);
    }
}
