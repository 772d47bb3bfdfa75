package org.duban.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import org.duban.dispatch.Amount;

/**
 * What is said of one county in a statement.
 *
 * @param byItself whether the county said it; the responsible unit may say it too
 */
record CountyAmount(
        long statementId,
        long countyId,
        String countyName,
        BigDecimal amount,
        boolean byItself,
        Instant enteredAt,
        String enteredBy,
        int version) {

    CountyAmount {
        amount = Amount.exact(amount);
    }
}
