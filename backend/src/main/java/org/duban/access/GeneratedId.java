package org.duban.access;

/** Takes up the id that the database gives to an inserted row; records cannot. */
final class GeneratedId {
    private long value;

    long value() {
        return value;
    }

    void setValue(long value) {
        this.value = value;
    }
}
