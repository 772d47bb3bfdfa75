package org.duban.calendar;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where everybody gets the working calendar from. */
@Service
public class Calendars {

    private final CalendarMapper mapper;

    /** Built from one version and thrown away when the database names another: a second server's edit is seen at once. */
    private volatile @Nullable WorkingCalendar latest;

    Calendars(CalendarMapper mapper) {
        this.mapper = mapper;
    }

    public WorkingCalendar current() {
        long version = mapper.newestVersion();
        WorkingCalendar cached = latest;
        if (cached == null || cached.version() != version) {
            cached = read(version);
            latest = cached;
        }
        return cached;
    }

    List<CalendarVersion> history(int year) {
        return mapper.history(year);
    }

    List<CalendarDay> daysOf(long version) {
        return mapper.daysOf(version);
    }

    @Nullable
    String sourceOf(int year) {
        CalendarVersion inForce = mapper.versionInForce(year);
        return inForce == null ? null : inForce.source();
    }

    private WorkingCalendar read(long version) {
        var years = mapper.versionsInForce().stream().map(CalendarVersion::year).collect(Collectors.toSet());
        return new WorkingCalendar(version, years, mapper.daysInForce());
    }
}
