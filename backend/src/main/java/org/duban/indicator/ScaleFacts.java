package org.duban.indicator;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the table asks to place an indicator on the official scale.
 *
 * @param known false while anything is missing that one must know; nothing else counts then
 * @param course whether a number is come to step by step, held, or compared with another series
 * @param met whether the newest value meets the target of the plan's end
 * @param early whether it met it before the plan's last period, and ever since
 * @param last whether the newest value is that of the plan's last period
 * @param ahead percent of the way ahead of the path; points above what is to be held, or above the other series
 */
public record ScaleFacts(boolean known, CourseKind course, boolean met, boolean early, boolean last, BigDecimal ahead) {

    static final ScaleFacts UNKNOWN = new ScaleFacts(false, CourseKind.WAY, false, false, false, BigDecimal.ZERO);

    /** By the names of the table's inputs. */
    public Map<String, Object> named() {
        return Map.of(
                "known", known,
                "course", course.name(),
                "met", met,
                "early", early,
                "last", last,
                "ahead", ahead.doubleValue());
    }

    /** How an indicator goes to its target. */
    public enum CourseKind {
        WAY,
        HOLD,
        RELATIVE
    }
}
