package org.duban.assessment;

import org.jspecify.annotations.Nullable;

/** A part of a snapshot: the plan as a whole, its indicators, or one task. */
record SnapshotPart(long roundId, Kind kind, long subjectId, int ordinal, String content, String hash) {

    enum Kind {
        PLAN,
        INDICATORS,
        TASK
    }

    static SnapshotPart of(long roundId, Kind kind, long subjectId, int ordinal, Object facts) {
        String content = CanonicalJson.write(facts);
        return new SnapshotPart(roundId, kind, subjectId, ordinal, content, CanonicalJson.hash(content));
    }

    boolean isIntact() {
        return CanonicalJson.hash(content).equals(hash);
    }

    boolean saysTheSame(@Nullable SnapshotPart other) {
        return other != null && hash.equals(other.hash);
    }

    String line() {
        return kind + ":" + subjectId + ":" + hash + "\n";
    }

    String key() {
        return kind + ":" + subjectId;
    }
}
