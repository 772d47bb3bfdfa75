package org.duban.shared.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Keeps what rows said from one moment to the next. Whoever writes a row of a kept table says so here, in the same
 * transaction; {@link #breaches()} finds those who did not.
 */
@Component
public class History {
    /** The end of what still holds. */
    public static final Instant FOREVER = Instant.parse("9999-12-30T16:00:00Z");

    private final HistoryMapper mapper;
    private final List<KeptTable> tables;

    History(HistoryMapper mapper, List<KeptTable> tables) {
        this.mapper = mapper;
        this.tables = tables;
    }

    public void remember(KeptTable table, long id, Instant at) {
        remember(table, List.of(id), at);
    }

    /** Takes down the rows as they are now; what they said until now ends at the same moment. */
    public void remember(KeptTable table, Collection<Long> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        Instant last = mapper.lastChange(table, ids, FOREVER);
        // Clocks of two servers differ by a little: a row is never said to have changed before its last change.
        Instant from = last != null && last.isAfter(at) ? last : at;
        if (last != null && !last.isBefore(from)) {
            // Several changes within one moment: only the last one was ever to be seen.
            mapper.drop(table, ids, from, FOREVER);
        }
        mapper.close(table, ids, from, FOREVER);
        mapper.open(table, ids, from, FOREVER);
    }

    /** Table → ids of rows that are not what their history says they are. */
    public Map<String, List<Long>> breaches() {
        Map<String, List<Long>> found = new TreeMap<>();
        tables.forEach(table -> found.put(table.name(), mapper.differing(table, FOREVER)));
        return found;
    }
}
