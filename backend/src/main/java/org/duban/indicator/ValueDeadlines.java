package org.duban.indicator;

import java.time.Instant;

/** Until when a value is to be stated once it is asked for, in working days by the table of deadlines. */
public interface ValueDeadlines {

    Instant after(Instant asked);
}
