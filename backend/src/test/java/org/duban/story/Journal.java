package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import tools.jackson.databind.JsonNode;

/** Several people write at once, each write with a key of its own; the journal keeps what each was told. */
final class Journal {

    enum Told {
        OK,
        REFUSED,
        UNKNOWN
    }

    private static final int WRITERS = 8;
    private static final int BEFORE_FAULT = 10;

    /** Of so many duties one is answered twice, by different keys. */
    private static final int PRESSED_TWICE = 4;

    record Entry(JsonNode duty, String key, Told told) {
        long dutyId() {
            return duty.path("id").asLong();
        }
    }

    private final Officials officials;
    private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch inTheMidst = new CountDownLatch(BEFORE_FAULT);
    private final CountDownLatch firstUnknown = new CountDownLatch(1);

    Journal(Officials officials) {
        this.officials = officials;
    }

    /** Everybody acknowledges; in the midst of it the fault comes. */
    void write(List<JsonNode> duties, Callable<?> fault) throws Exception {
        duties.forEach(officials::doerOf); // signs in, which is not what fails here
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < duties.size(); i++) {
                JsonNode duty = duties.get(i);
                int times = i % PRESSED_TWICE == 0 ? 2 : 1;
                for (int press = 0; press < times; press++) {
                    all.add(writers.submit(() -> send(duty, UUID.randomUUID().toString())));
                }
            }
            assertThat(inTheMidst.await(1, TimeUnit.MINUTES)).isTrue();
            fault.call();
            for (Future<?> write : all) {
                write.get();
            }
        } finally {
            writers.shutdown();
            assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    void awaitUnknown() throws InterruptedException {
        assertThat(firstUnknown.await(1, TimeUnit.MINUTES)).isTrue();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Map<Long, List<String>> keysByDuty() {
        return entries().stream()
                .collect(Collectors.groupingBy(Entry::dutyId, Collectors.mapping(Entry::key, Collectors.toList())));
    }

    /** Asks again by the same keys until everybody knows. */
    void retryUnknown() {
        List<Entry> unknown =
                entries().stream().filter(entry -> entry.told() == Told.UNKNOWN).toList();
        entries.removeAll(unknown);
        unknown.forEach(entry -> send(entry.duty(), entry.key()));
    }

    private void send(JsonNode duty, String key) {
        Told told = told(duty, key);
        entries.add(new Entry(duty, key, told));
        switch (told) {
            case OK -> inTheMidst.countDown();
            case UNKNOWN -> firstUnknown.countDown();
            case REFUSED -> {}
        }
    }

    private Told told(JsonNode duty, String key) {
        Caller doer = officials.doerOf(duty);
        try {
            Answer answer = Officials.complete(doer, duty, "ACCEPTED", Map.of(), key);
            assertThat(answer.text())
                    .as("the body of an answer with status %d", answer.status())
                    .startsWith("{");
            if (answer.status() >= 500) {
                assertThat(answer.json().path("detail").asString()).contains("请稍后");
                return Told.UNKNOWN;
            }
            if (answer.status() == 200) {
                assertThat(answer.json().path("id").asLong())
                        .isEqualTo(duty.path("id").asLong());
                return Told.OK;
            }
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            return Told.REFUSED;
        } catch (UncheckedIOException gone) {
            return Told.UNKNOWN;
        }
    }
}
