package org.duban.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords made by the machine: without characters that are taken for one another when read aloud or typed. */
final class OneTimePassword {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
