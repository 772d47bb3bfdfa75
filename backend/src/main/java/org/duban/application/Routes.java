package org.duban.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.shared.SystemTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which way an application goes, and until when it goes the usual way. */
@Component
class Routes {
    private static final int LATEST = -60;
    private static final int EARLIEST = 60;

    private final ApplicationMapper mapper;
    private final Calendars calendars;
    private final ObjectProvider<RouteTable> table;

    /** @param table asked for late: the room that decides by tables is built on this one */
    Routes(ApplicationMapper mapper, Calendars calendars, ObjectProvider<RouteTable> table) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.table = table;
    }

    RouteFacts facts(Application application) {
        int before = mapper.countGranted(application.kind(), application.subjectType(), application.subjectId());
        return new RouteFacts(
                application.kind(),
                before,
                application.extentDays(),
                application.touched(),
                application.binding(),
                daysAhead(application));
    }

    /** The day of filing counts, however often the application is returned afterwards. */
    private int daysAhead(Application application) {
        LocalDate deadline = application.deadline();
        LocalDate asked = LocalDate.ofInstant(application.filedAt(), SystemTime.ZONE);
        return deadline == null ? RouteFacts.NO_DEADLINE : calendars.current().workingDaysBetween(asked, deadline);
    }

    Route route(RouteFacts facts) {
        return table.getObject().route(facts);
    }

    List<String> rules(String kind) {
        return table.getObject().rules(kind);
    }

    /** The last day on which it would be decided as if there were plenty of time; none when time plays no part. */
    Optional<LocalDate> lastDay(RouteFacts facts, LocalDate deadline) {
        Route usual = route(facts.ahead(RouteFacts.NO_DEADLINE));
        if (route(facts.ahead(LATEST)).equals(usual)) {
            return Optional.empty();
        }
        WorkingCalendar calendar = calendars.current();
        return IntStream.rangeClosed(LATEST, EARLIEST)
                .filter(days -> route(facts.ahead(days)).equals(usual))
                .mapToObj(days -> calendar.subtractWorkingDays(deadline, days))
                .findFirst();
    }
}
