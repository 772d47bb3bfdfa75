package org.duban.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duban.access.Capacity;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.access.Users;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.notice.NoticeGroup;
import org.duban.notice.NoticeKind;
import org.duban.notice.NoticeOutbox;
import org.duban.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * Writes each person's digest of the day into the outbox, once: it tells up to a fixed moment, and person, channel and day are
 * unique, so that two servers or a second beginning find everything done.
 */
@Component
class Digests {

    static final String MATTER = "digest:";

    private static final int SOON_IN_WORKING_DAYS = 3;
    private static final int MOST_DUTIES = 200;
    private static final int MOST_NEWS = 10;
    private static final Set<Role> COMMITTEE = Set.of(Role.OFFICE, Role.LEADER);
    private static final Set<Role> DO_DUTIES =
            Set.of(Role.OFFICE, Role.LEADER, Role.HANDLER, Role.HEAD, Role.COUNTY_OFFICE);

    /** The lists of duties tell these better. */
    private static final Set<NoticeKind> TOLD_BY_DUTIES = Set.of(NoticeKind.DUTY_OPENED, NoticeKind.DUTY_REMINDED);

    private final DigestMapper mapper;
    private final DeliveryMapper deliveries;
    private final ContactMapper contacts;
    private final NoticeOutbox outbox;
    private final Users users;
    private final Units units;
    private final Calendars calendars;
    private final Channels channels;
    private final DeliverySettings settings;
    private final Clock clock;

    Digests(
            DigestMapper mapper,
            DeliveryMapper deliveries,
            ContactMapper contacts,
            NoticeOutbox outbox,
            Users users,
            Units units,
            Calendars calendars,
            Channels channels,
            DeliverySettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.outbox = outbox;
        this.users = users;
        this.units = units;
        this.calendars = calendars;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param soon the end of the last day that counts as near */
    private record Window(Instant from, Instant until, Instant soon) {}

    void run() {
        if (channels.areShut()) {
            return;
        }
        WorkingCalendar calendar = calendars.current();
        var hours = new DigestClock(settings.digestAt(), calendar::isWorkingDay);
        hours.due(clock.instant())
                .filter(day -> !mapper.isDone(day))
                .ifPresent(day -> write(day, window(day, hours, calendar)));
    }

    private Window window(LocalDate day, DigestClock hours, WorkingCalendar calendar) {
        Instant from = Objects.requireNonNullElseGet(mapper.lastBefore(day), () -> hours.momentBefore(day));
        Instant soon = calendar.deadlineAfter(day, SOON_IN_WORKING_DAYS).at().plusMillis(1);
        return new Window(from, hours.momentOf(day), soon);
    }

    private void write(LocalDate day, Window window) {
        mapper.begin(day, window.until());
        Reach reach = Reach.read(contacts);
        List<Channel> open = channels.open().toList();
        for (User user : users.all()) {
            for (Channel channel : open) {
                if (reach.address(channel, user) != null) {
                    write(day, window, user, channel, reach);
                }
            }
        }
        mapper.done(day, clock.instant());
    }

    private void write(LocalDate day, Window window, User user, Channel channel, Reach reach) {
        boolean wantsDuties = reach.timing(user, channel, NoticeGroup.DUTY) != Timing.OFF;
        var digest = new Digest(
                window.until(),
                window.soon(),
                wantsDuties ? duties(user, window) : List.of(),
                outbox.news(user, kinds(user, channel, reach), window.from(), window.until(), MOST_NEWS));
        if (!digest.isEmpty()) {
            deliveries.insert(List.of(Delivery.of(
                    user.username(), channel.key(), MATTER + day, digest.title(), digest.text(), clock.instant())));
        }
    }

    private static List<NoticeKind> kinds(User user, Channel channel, Reach reach) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> !TOLD_BY_DUTIES.contains(kind))
                .filter(kind -> reach.timing(user, channel, kind.group()) == Timing.DIGEST)
                .toList();
    }

    /** Own seats come first, so that what is the person's own is not told as somebody else's. */
    private List<Digest.Line> duties(User user, Window window) {
        Set<Long> told = new HashSet<>();
        List<Digest.Line> lines = new ArrayList<>();
        for (Capacity capacity : user.capacities()) {
            if (!DO_DUTIES.contains(capacity.role())) {
                continue;
            }
            Capacity.Absent absent = capacity.onBehalfOf();
            for (DigestDuty duty : dutiesOf(capacity, window)) {
                if (told.add(duty.id())) {
                    lines.add(new Digest.Line(duty, absent == null ? null : absent.name()));
                }
            }
        }
        return lines;
    }

    private List<DigestDuty> dutiesOf(Capacity capacity, Window window) {
        Collection<Long> seat =
                COMMITTEE.contains(capacity.role()) ? units.committeeOffices() : capacity.lineage(units);
        return seat.isEmpty()
                ? List.of()
                : mapper.duties(
                        capacity.role().name(), seat, window.soon(), window.from(), window.until(), MOST_DUTIES);
    }
}
