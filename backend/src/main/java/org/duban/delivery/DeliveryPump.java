package org.duban.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the outbox moving: writing deliveries is one lane, each channel another, so that a slow gateway holds up itself alone. */
@Component
class DeliveryPump implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DeliveryPump.class);

    private final List<Lane> lanes;
    private final ExecutorService threads;

    DeliveryPump(
            Expansion expansion,
            Digests digests,
            Dispatch dispatch,
            Channels channels,
            DeliveryMapper mapper,
            MeterRegistry metrics) {
        Lane writing = new Lane("outbox", () -> {
            expansion.run();
            digests.run();
        });
        Stream<Lane> sending = channels.open().map(channel -> new Lane(channel.key(), () -> dispatch.run(channel)));
        lanes = Stream.concat(Stream.of(writing), sending).toList();
        threads = Executors.newFixedThreadPool(lanes.size(), task -> new Thread(task, "delivery"));
        for (DeliveryState state : List.of(DeliveryState.WAITING, DeliveryState.FAILED)) {
            metrics.gauge(
                    "duban.deliveries.unfinished",
                    List.of(io.micrometer.core.instrument.Tag.of("state", state.name())),
                    mapper,
                    deliveries -> deliveries.count(state, null));
        }
    }

    @Scheduled(fixedDelayString = "${duban.delivery.look-every:PT3S}")
    void look() {
        lanes.forEach(lane -> lane.start(threads));
    }

    /** What is not sent yet stays claimed until its lease is over, and goes out from another server or after the restart. */
    @Override
    public void destroy() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(15, TimeUnit.SECONDS)) {
            log.warn("A message is still on its way while the server stops");
        }
    }

    /** Work of one kind, never twice at a time on this server. */
    private record Lane(String name, Runnable work, AtomicBoolean busy) {

        private Lane(String name, Runnable work) {
            this(name, work, new AtomicBoolean());
        }

        private void start(ExecutorService threads) {
            if (busy.compareAndSet(false, true)) {
                threads.execute(this::run);
            }
        }

        private void run() {
            try {
                work.run();
            } catch (RuntimeException failed) {
                log.warn("{} stopped and is begun again: {}", name, failed.toString());
            } finally {
                busy.set(false);
            }
        }
    }
}
