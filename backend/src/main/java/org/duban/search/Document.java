package org.duban.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** One row of the business as search knows it. */
record Document(Kind kind, long rowId, long planId, long planTaskId, String title, String body, Instant saidAt) {

    /** What the table may hold of a title. */
    private static final int LONGEST_TITLE = 4000;

    Document {
        title = title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }

    Document with(String newBody) {
        return new Document(kind, rowId, planId, planTaskId, title, newBody, saidAt);
    }

    String words() {
        return Folded.of(title + '\n' + body);
    }

    /** Tells whether the document is still what was indexed. */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((planId + " " + saidAt.toEpochMilli() + "\n" + title + "\n" + body)
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
