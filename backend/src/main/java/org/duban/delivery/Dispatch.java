package org.duban.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due by a channel. A server that dies after the other side took a message and before that was written down
 * leaves one doubtful message, which comes again under the same key; what was written down never does.
 */
@Component
class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private static final int BATCH = 10;

    /** Longer than a batch takes when each of its messages runs into the channel's timeout. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int LONGEST_REASON = 500;

    private final DeliveryMapper mapper;
    private final Letters letters;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final RandomGenerator random;
    private final MeterRegistry metrics;

    Dispatch(
            DeliveryMapper mapper,
            Letters letters,
            TransactionTemplate transactions,
            Clock clock,
            RandomGenerator random,
            MeterRegistry metrics) {
        this.mapper = mapper;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
        this.metrics = metrics;
    }

    /** Batch after batch until nothing is due, or the server is asked to stop. */
    void run(Channel channel) {
        List<Delivery> batch = claim(channel);
        while (!batch.isEmpty() && !Thread.currentThread().isInterrupted()) {
            letters.write(channel, batch).forEach(draft -> send(channel, draft));
            batch = claim(channel);
        }
    }

    List<Delivery> claim(Channel channel) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            List<Delivery> due = mapper.due(channel.key(), clock.instant(), BATCH);
            if (!due.isEmpty()) {
                mapper.claim(
                        due.stream().map(Delivery::id).toList(), clock.instant().plus(LEASE));
            }
            return due.stream().map(Dispatch::tried).toList();
        }));
    }

    private static Delivery tried(Delivery due) {
        return new Delivery(
                due.id(),
                due.username(),
                due.channel(),
                due.matter(),
                due.noticeId(),
                due.title(),
                due.body(),
                due.actingFor(),
                due.tries() + 1,
                due.createdAt());
    }

    private void send(Channel channel, Letters.Draft draft) {
        if (draft.letter() == null) {
            mapper.end(draft.delivery(), DeliveryState.SKIPPED, draft.needless(), clock.instant());
            return;
        }
        Outcome outcome = tried(channel, draft.letter());
        settle(draft.delivery(), outcome);
        metrics.counter(
                        "duban.deliveries",
                        "channel",
                        channel.key(),
                        "outcome",
                        outcome.kind().name())
                .increment();
    }

    /** A fault of ours in one message must not hold up the others. */
    private static Outcome tried(Channel channel, Letter letter) {
        try {
            return channel.send(letter);
        } catch (RuntimeException fault) {
            log.error("Sending by {} failed", channel.key(), fault);
            return Outcome.postponed("发送时出错：" + fault);
        }
    }

    private void settle(Delivery delivery, Outcome outcome) {
        String why = oneLine(outcome.why());
        switch (outcome.kind()) {
            case DELIVERED -> mapper.end(delivery, DeliveryState.SENT, null, clock.instant());
            case REFUSED -> mapper.end(delivery, DeliveryState.FAILED, why, clock.instant());
            case POSTPONED -> {
                if (Backoff.STANDARD.isOver(delivery.tries())) {
                    mapper.end(delivery, DeliveryState.FAILED, why, clock.instant());
                } else {
                    Duration wait = Backoff.STANDARD.after(delivery.tries(), random.nextDouble(), outcome.asked());
                    mapper.postpone(delivery, why, clock.instant().plus(wait));
                }
            }
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 1) + "…";
    }
}
