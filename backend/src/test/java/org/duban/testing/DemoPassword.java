package org.duban.testing;

/** The password of all demo accounts in tests. */
public final class DemoPassword {
    public static final String VALUE = "Test-only-1";

    private DemoPassword() {}
}
