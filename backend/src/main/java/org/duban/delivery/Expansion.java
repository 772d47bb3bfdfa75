package org.duban.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.access.Users;
import org.duban.notice.Addressees;
import org.duban.notice.NoticeOutbox;
import org.duban.notice.PostedNotice;
import org.duban.shared.Portions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns notices that wait into deliveries: who is it today, by which channels, and do they want it at once. */
@Component
class Expansion {

    private static final int BATCH = 200;

    private final NoticeOutbox outbox;
    private final Users users;
    private final ContactMapper contacts;
    private final DeliveryMapper deliveries;
    private final Channels channels;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Expansion(
            NoticeOutbox outbox,
            Users users,
            ContactMapper contacts,
            DeliveryMapper deliveries,
            Channels channels,
            TransactionTemplate transactions,
            Clock clock) {
        this.outbox = outbox;
        this.users = users;
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.channels = channels;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Batch after batch, each in a transaction of its own, until nothing waits. */
    void run() {
        int taken = BATCH;
        while (taken == BATCH) {
            taken = Objects.requireNonNull(transactions.execute(transaction -> batch()));
        }
    }

    private int batch() {
        List<PostedNotice> waiting = outbox.take(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        Portions.of(channels.areShut() ? List.of() : deliveriesOf(waiting, now), BATCH)
                .forEach(deliveries::insert);
        outbox.passedOn(waiting.stream().map(PostedNotice::id).toList(), now);
        return waiting.size();
    }

    private List<Delivery> deliveriesOf(List<PostedNotice> notices, Instant now) {
        var addressees = new Addressees(users.all());
        Reach reach = Reach.read(contacts);
        List<Delivery> all = new ArrayList<>();
        for (PostedNotice notice : notices) {
            for (Addressees.Addressee one : addressees.of(notice.recipient())) {
                channels.open()
                        .filter(channel -> reach.address(channel, one.user()) != null)
                        .filter(channel ->
                                reach.timing(one.user(), channel, notice.kind().group()) == Timing.AT_ONCE)
                        .map(channel ->
                                Delivery.of(one.user().username(), channel.key(), notice.id(), one.onBehalfOf(), now))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
