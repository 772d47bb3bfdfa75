package org.duban.plan.document;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A target as written and as understood; UNDECIDED keeps the words for a person. */
public record Target(
        Kind kind, @Nullable String comparator, @Nullable BigDecimal value, String text) {
    /** Reads a target that a person writes as the document would. */
    public static Target asWritten(String text, String unit) {
        String written = text.strip();
        return TargetRule.read(Normalizer.normalize(written, Normalizer.Form.NFKC), unit, written);
    }

    public enum Kind {
        /** At least or at most so much by the end: ≥97. */
        REACH,
        /** So many in all over the period: 6000 人次. */
        CUMULATIVE,
        /** More or less than, not equal: >90. */
        STRICT,
        /** Stay at the full measure: 100 %. */
        HOLD,
        /** Measured against another series: 与地区生产总值增长同步. */
        RELATIVE,
        UNDECIDED
    }
}
