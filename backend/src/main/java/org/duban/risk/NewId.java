package org.duban.risk;

/** Takes the id that the database gives to a new row. */
final class NewId {
    private long value;

    long value() {
        return value;
    }
}
