package org.duban.delivery;

import java.util.regex.Pattern;

/** What is taken for a mail address: the plain form without names, comments or quotes, in which nothing can hide. */
final class MailAddress {

    static final int LONGEST = 254;

    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private MailAddress() {}

    static boolean isOne(String text) {
        return text.length() <= LONGEST
                && PLAIN.matcher(text).matches()
                && !text.contains("..")
                && !text.startsWith(".")
                && !text.contains(".@");
    }
}
