package org.duban.burden;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Requests that are alike in unit, month and step.
 *
 * @param month counted from the first month asked for
 * @param measured of how many the fields were counted when they were asked
 */
record RequestCell(
        long unitId,
        int month,
        RequestKind kind,
        String process,
        String element,
        int requests,
        int measured,
        int asked,
        int prefilled,
        @Nullable BigDecimal hours) {

    int fields(FormSizes forms) {
        return asked + (requests - measured) * forms.fields(process, element);
    }
}
