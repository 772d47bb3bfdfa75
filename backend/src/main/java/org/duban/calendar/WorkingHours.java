package org.duban.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** The hours of a working day. They add up to eight; their end is the close of business, when a deadline lapses. */
record WorkingHours(List<Span> spans) {

    record Span(LocalTime from, LocalTime to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final WorkingHours STANDARD = new WorkingHours(List.of(
            new Span(LocalTime.of(8, 30), LocalTime.of(12, 0)), new Span(LocalTime.of(13, 30), LocalTime.of(18, 0))));

    WorkingHours {
        spans = List.copyOf(spans);
    }

    LocalTime opening() {
        return spans.get(0).from();
    }

    LocalTime closing() {
        return spans.get(spans.size() - 1).to();
    }

    ZonedDateTime closingOf(LocalDate date) {
        return date.atTime(closing()).atZone(ZONE);
    }

    Duration length() {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Working time of one working day that lies between two times of that day. */
    Duration between(LocalTime from, LocalTime to) {
        Duration sum = Duration.ZERO;
        for (Span span : spans) {
            LocalTime start = from.isAfter(span.from()) ? from : span.from();
            LocalTime end = to.isBefore(span.to()) ? to : span.to();
            if (start.isBefore(end)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    /** The time of day at which the given working time after `from` is used up; it must still fit into that day. */
    LocalTime after(LocalTime from, Duration time) {
        Duration left = time;
        for (Span span : spans) {
            LocalTime start = from.isAfter(span.from()) ? from : span.from();
            if (start.isBefore(span.to())) {
                Duration here = Duration.between(start, span.to());
                if (left.compareTo(here) <= 0) {
                    return start.plus(left);
                }
                left = left.minus(here);
            }
        }
        throw new IllegalArgumentException(time + " does not fit into the day after " + from);
    }
}
