package org.duban.plan.document;

/** A number before a heading or a paragraph: as written with its signs, bare, and where the words after it begin. */
record Marker(MarkerRule rule, int value, String written, String bare, int contentStart) {
    int rank() {
        return rule.rank();
    }
}
