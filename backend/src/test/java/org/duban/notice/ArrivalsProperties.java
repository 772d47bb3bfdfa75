package org.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.duban.notice.NoticeMapper.Arrival;

/** Rows are committed in another order than their ids; each is told once all the same. */
class ArrivalsProperties {

    private static final long TWO_SECONDS = 2_000_000_000L;

    /** How many looks a transaction may stay open: less than a minute. */
    private static final int OPEN = 25;

    @Property(tries = 200)
    void each_is_told_once(@ForAll Random random, @ForAll @IntRange(min = 0, max = 400) int rows) {
        List<List<Long>> commits = commits(random, rows);
        var table = new TreeSet<Long>();
        Arrivals arrivals = Arrivals.since(0);
        List<Long> told = new ArrayList<>();
        for (int look = 0; look < commits.size() + OPEN; look++) {
            if (look < commits.size()) {
                table.addAll(commits.get(look));
            }
            List<Arrival> found = table.tailSet(arrivals.floor(), false).stream()
                    .map(id -> new Arrival(id, "unit:1"))
                    .toList();
            arrivals.next(found, look * TWO_SECONDS).forEach(row -> told.add(row.id()));
        }
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(table);
        assertThat(table).hasSize(rows);
    }

    @Property(tries = 20)
    void what_was_there_before_is_no_news(@ForAll @IntRange(min = 0, max = 1000) int newest) {
        Arrivals arrivals = Arrivals.since(newest);
        List<Arrival> there = new ArrayList<>();
        for (long id = arrivals.floor() + 1; id <= newest; id++) {
            there.add(new Arrival(id, "unit:1"));
        }
        arrivals.next(there, 0);
        assertThat(arrivals.next(there, TWO_SECONDS)).isEmpty();
        there.add(new Arrival(newest + 1L, "unit:1"));
        assertThat(arrivals.next(there, 2 * TWO_SECONDS))
                .extracting(Arrival::id)
                .containsExactly(newest + 1L);
    }

    @Property(tries = 5)
    void a_flood_does_not_make_it_read_ever_more(@ForAll @IntRange(min = 3_000, max = 6_000) int rows) {
        Arrivals arrivals = Arrivals.since(0);
        List<Arrival> flood = new ArrayList<>();
        for (long id = 1; id <= rows; id++) {
            flood.add(new Arrival(id, "unit:1"));
        }
        assertThat(arrivals.next(flood, 0)).hasSize(rows);
        assertThat(rows - arrivals.floor()).isEqualTo(2_000);
    }

    /** Ids in their order, each committed at its look or up to a while later. */
    private static List<List<Long>> commits(Random random, int rows) {
        int looks = rows / 4 + OPEN + 1;
        List<List<Long>> commits = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            commits.add(new ArrayList<>());
        }
        for (long id = 1; id <= rows; id++) {
            commits.get((int) (id - 1) / 4 + random.nextInt(OPEN)).add(id);
        }
        commits.forEach(Collections::shuffle);
        return commits;
    }
}
