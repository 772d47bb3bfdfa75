package org.duban.audit;

/** Keys for tests of other rooms. */
public final class HouseKeys {
    private HouseKeys() {}

    public static HouseKey of(String secret) {
        return new HouseKey(secret);
    }
}
