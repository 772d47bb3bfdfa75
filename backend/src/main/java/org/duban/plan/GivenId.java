package org.duban.plan;

/** Takes the id that the database gives to a new row. */
final class GivenId {
    private long value;

    long value() {
        return value;
    }
}
