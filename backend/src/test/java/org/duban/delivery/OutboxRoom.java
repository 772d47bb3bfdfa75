package org.duban.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duban.access.Users;
import org.duban.calendar.Calendars;
import org.duban.notice.NoticeOutbox;
import org.duban.organisation.Units;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox as a server has it, with channels of the test's own: the shared server's are shut, and its pump stands still. */
final class OutboxRoom {

    static final DeliverySettings SETTINGS = new DeliverySettings(
            "https://duban.city.gov.cn/", LocalTime.of(8, 30), Period.ofDays(180), "duban@city.gov.cn", Map.of());

    final ContactMapper contacts;
    final DeliveryMapper deliveries;
    final Channels channels;
    final Expansion expansion;
    final Dispatch dispatch;
    final Digests digests;
    private final Clock clock;

    OutboxRoom(ApplicationContext server, Clock clock, Channel... channels) {
        this.clock = clock;
        this.channels = new Channels(List.of(channels));
        contacts = server.getBean(ContactMapper.class);
        deliveries = server.getBean(DeliveryMapper.class);
        var outbox = server.getBean(NoticeOutbox.class);
        var users = server.getBean(Users.class);
        var transactions = server.getBean(TransactionTemplate.class);
        var letters = new Letters(outbox, users, contacts, SETTINGS);
        expansion = new Expansion(outbox, users, contacts, deliveries, this.channels, transactions, clock);
        dispatch = new Dispatch(deliveries, letters, transactions, clock, new Random(7), new SimpleMeterRegistry());
        digests = new Digests(
                server.getBean(DigestMapper.class),
                deliveries,
                contacts,
                outbox,
                users,
                server.getBean(Units.class),
                server.getBean(Calendars.class),
                this.channels,
                SETTINGS,
                clock);
    }

    /** What a server does every few seconds. */
    void turn() {
        expansion.run();
        digests.run();
        channels.all().forEach(dispatch::run);
    }

    /** Puts aside what other tests have left. */
    static void clear(ApplicationContext server) {
        new OutboxRoom(server, server.getBean(Clock.class)).expansion.run();
    }

    void reached(String username, String mail) {
        Instant now = clock.instant();
        contacts.begin(username);
        contacts.ask(username, mail, "00000000", now);
        contacts.confirm(username);
    }
}
