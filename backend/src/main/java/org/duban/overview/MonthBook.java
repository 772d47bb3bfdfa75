package org.duban.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts each month once when it is over, so that a trend of years reads a few rows a month instead of their history. */
@Component
public class MonthBook {
    private static final Logger log = LoggerFactory.getLogger(MonthBook.class);

    private final TrendMapper mapper;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MonthBook(TrendMapper mapper, TransactionTemplate transactions, Clock clock) {
        this.mapper = mapper;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Several servers may do it at once: the second that comes to a month finds it counted. */
    public void close() {
        YearMonth next = next();
        YearMonth running = YearMonth.now(clock);
        for (YearMonth month = next; month != null && month.isBefore(running); month = month.plusMonths(1)) {
            count(month);
        }
    }

    private @Nullable YearMonth next() {
        TrendMapper.Counted counted = mapper.counted();
        if (counted != null && counted.lastMonth() != null) {
            return YearMonth.from(counted.lastMonth()).plusMonths(1);
        }
        Instant begin = mapper.begin();
        return begin == null ? null : YearMonth.from(begin.atZone(clock.getZone()));
    }

    private void count(YearMonth month) {
        try {
            transactions.executeWithoutResult(transaction -> {
                LocalDate first = month.atDay(1);
                Instant before = startOf(first.plusMonths(1));
                mapper.endMonth(first, clock.instant());
                mapper.countLights(first, before.minusMillis(1));
                mapper.countDuties(first, startOf(first), before);
            });
        } catch (DuplicateKeyException counted) {
            log.debug("{} was counted by another server", month);
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
