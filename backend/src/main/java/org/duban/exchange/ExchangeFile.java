package org.duban.exchange;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file, as {@code duban-13710-1.schema.json} describes it. */
@JsonPropertyOrder({"format", "version", "exportedAt", "items"})
record ExchangeFile(String format, int version, @Nullable OffsetDateTime exportedAt, List<Item> items) {
    static final String FORMAT = "duban-13710";
    static final int VERSION = 1;
    static final String RHYTHM = "13710";
    static final String OPEN = "在办";
    static final String CLOSED = "已销号";

    static ExchangeFile of(@Nullable OffsetDateTime exportedAt, List<Item> items) {
        return new ExchangeFile(FORMAT, VERSION, exportedAt, items);
    }

    /** Words where another system may say something of its own; what is said by rule is checked when it comes in. */
    record Item(
            String number,
            String kind,
            String title,
            String text,
            String plan,
            String leadUnit,
            List<String> participants,
            @Nullable LocalDate due,
            String rhythm,
            String state,
            @Nullable LocalDate closedOn,
            List<Feedback> feedback) {

        boolean isClosed() {
            return state.equals(CLOSED);
        }
    }

    record Feedback(
            String number,
            int day,
            LocalDate date,
            String state,
            @Nullable LocalDate until,
            String unit,
            String text) {}
}
