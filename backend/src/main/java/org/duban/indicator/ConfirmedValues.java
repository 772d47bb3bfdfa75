package org.duban.indicator;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters what was confirmed; what held for the same period ends and stands beside it. */
@Component
class ConfirmedValues {
    private final ValueMapper values;
    private final StatementBook book;

    ConfirmedValues(ValueMapper values, StatementBook book) {
        this.values = values;
        this.book = book;
    }

    void enter(Statement statement, String by) {
        Map<Long, IndicatorValue> standing = values.all(statement.indicatorId(), book.now()).stream()
                .filter(value -> value.period().equals(statement.period()))
                .collect(toMap(IndicatorValue::countyId, Function.identity()));
        BigDecimal whole = Objects.requireNonNull(statement.amount());
        enter(statement, 0, null, whole, by, standing.get(0L));
        book.countiesOf(statement)
                .values()
                .forEach(county -> enter(
                        statement,
                        county.countyId(),
                        county.countyName(),
                        county.amount(),
                        by,
                        standing.get(county.countyId())));
    }

    private void enter(
            Statement statement,
            long countyId,
            @Nullable String county,
            BigDecimal amount,
            String by,
            @Nullable IndicatorValue before) {
        if (before != null && countyId != 0 && before.amount().compareTo(amount) == 0) {
            return;
        }
        Instant now = book.now();
        if (before != null) {
            values.end(before.id(), now);
        }
        values.insert(value(statement, countyId, county, amount, by, now), History.FOREVER);
    }

    private static IndicatorValue value(
            Statement statement, long countyId, @Nullable String county, BigDecimal amount, String by, Instant now) {
        return new IndicatorValue(
                0,
                statement.indicatorId(),
                statement.planId(),
                statement.id(),
                statement.periodYear(),
                statement.periodQuarter(),
                countyId,
                county,
                amount,
                countyId == 0 ? statement.reference() : null,
                Objects.requireNonNull(statement.source()),
                Objects.requireNonNull(statement.asOf()),
                Objects.requireNonNull(statement.certifiedBy()),
                statement.reason(),
                statement.unitId(),
                statement.unitName(),
                Objects.requireNonNull(statement.statedBy()),
                by,
                now,
                null);
    }
}
