package org.duban.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.notice.NoticeMapper.Arrival;

/**
 * Tells which rows of a growing table are new. Ids are given before they are committed, so that a lower one may show after
 * a higher one: all above a floor is looked at again, until no transaction can be open any more that took an id below.
 */
final class Arrivals {

    /** A write is given up by its connection after a minute. */
    private static final long LONGEST_WRITE_NANOS = 60_000_000_000L;

    /** Beyond this the oldest are let go early, rather than reading ever more rows each time. */
    private static final int MOST_REMEMBERED = 2_000;

    /** How far below the newest id something may still be on its way when the watch begins. */
    private static final long ON_ITS_WAY = 200;

    private final Map<Long, Long> seen = new HashMap<>();
    private long floor;

    private Arrivals(long floor) {
        this.floor = floor;
    }

    /** What is there already is no news. */
    static Arrivals since(long newestId) {
        return new Arrivals(Math.max(0, newestId - ON_ITS_WAY));
    }

    long floor() {
        return floor;
    }

    /** @param rows all above the floor, by id */
    List<Arrival> next(List<Arrival> rows, long nanos) {
        List<Arrival> fresh =
                rows.stream().filter(row -> !seen.containsKey(row.id())).toList();
        fresh.forEach(row -> seen.put(row.id(), nanos));
        raiseFloor(rows, nanos);
        return fresh;
    }

    private void raiseFloor(List<Arrival> rows, long nanos) {
        int beyond = rows.size() - MOST_REMEMBERED;
        for (int i = 0; i < rows.size(); i++) {
            long id = rows.get(i).id();
            boolean old = nanos - seen.getOrDefault(id, nanos) > LONGEST_WRITE_NANOS;
            if (!old && i >= beyond) {
                return;
            }
            floor = id;
            seen.remove(id);
        }
    }
}
