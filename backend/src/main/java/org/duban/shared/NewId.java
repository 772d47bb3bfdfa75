package org.duban.shared;

/** Takes up the id that the database gives to a new row; records cannot. */
public final class NewId {
    private long value;

    public long value() {
        return value;
    }
}
