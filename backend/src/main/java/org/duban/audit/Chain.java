package org.duban.audit;

import org.jspecify.annotations.Nullable;

/**
 * The end of the chain.
 *
 * @param fingerprint of the key that sealed it, null while it is empty
 */
record Chain(long length, String seal, @Nullable String fingerprint) {

    static final Chain EMPTY = new Chain(0, "", null);

    Chain with(AuditEntry entry, Sealing sealing) {
        long position = length + 1;
        return new Chain(position, sealing.seal(seal, entry.content(position)), sealing.fingerprint());
    }

    boolean endsWith(AuditEntry entry) {
        return entry.chainPosition() != null && entry.chainPosition() == length && seal.equals(entry.seal());
    }

    boolean isSealedBy(Sealing sealing) {
        return fingerprint == null || fingerprint.equals(sealing.fingerprint());
    }
}
