package org.duban.plan.document;

import org.jspecify.annotations.Nullable;

/** A heading: depth from 1, its number as written (maybe empty), its title without the closing stop. */
public record Section(
        int depth, String number, String title, @Nullable Section parent, Source source) {
    public String label() {
        return number + title;
    }
}
