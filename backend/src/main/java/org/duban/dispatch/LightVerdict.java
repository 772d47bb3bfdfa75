package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * A light and the sentence that says why.
 *
 * @param cited the table that said so, with its version; null when none was asked
 */
public record LightVerdict(
        Light light, String reason, @Nullable String cited) {

    LightVerdict(Light light, String reason) {
        this(light, reason, null);
    }

    /** The reason as it is kept and shown. */
    public String sentence() {
        return cited == null ? reason : reason + "（" + cited + "）";
    }
}
