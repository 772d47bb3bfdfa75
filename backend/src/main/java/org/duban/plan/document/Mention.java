package org.duban.plan.document;

/** A unit named in a list, as written and as seen. */
record Mention(Span span, String name, String canonical, RoleKind kind, boolean group) {
    Mention as(RoleKind other) {
        return new Mention(span, name, canonical, other, group);
    }
}
