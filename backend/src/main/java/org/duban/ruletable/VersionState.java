package org.duban.ruletable;

/** Where a version stands on a day. */
enum VersionState {
    DRAFT,
    TO_COME,
    IN_FORCE,
    PAST,
    WITHDRAWN
}
