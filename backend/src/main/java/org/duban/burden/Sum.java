package org.duban.burden;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * What was asked in sum.
 *
 * @param prefilled of the fields, how many came with what the unit had said before
 * @param hours as far as units have said
 */
public record Sum(int requests, int fields, int prefilled, BigDecimal hours) {

    static Sum of(Collection<RequestCell> cells, FormSizes forms) {
        return new Sum(
                cells.stream().mapToInt(RequestCell::requests).sum(),
                cells.stream().mapToInt(cell -> cell.fields(forms)).sum(),
                cells.stream().mapToInt(RequestCell::prefilled).sum(),
                cells.stream()
                        .map(RequestCell::hours)
                        .map(hours -> hours == null ? BigDecimal.ZERO : hours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public int newFields() {
        return fields - prefilled;
    }
}
