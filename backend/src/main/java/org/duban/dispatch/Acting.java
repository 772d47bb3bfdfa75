package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

/** Who acts: a person of a unit, perhaps for somebody absent (代办); or nobody, when the clock does. */
public record Acting(
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable String person,
        @Nullable String actingFor) {

    static final Acting CLOCK = new Acting(null, null, null, null);

    String unit() {
        return unitName == null ? "系统" : unitName;
    }

    public String signature() {
        if (person == null) {
            return "系统";
        }
        return actingFor == null ? person : person + "（代" + actingFor + "）";
    }
}
