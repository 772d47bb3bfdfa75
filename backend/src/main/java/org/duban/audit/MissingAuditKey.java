package org.duban.audit;

/** There is no key to seal the log with; the message is the one sentence an operator needs. */
class MissingAuditKey extends RuntimeException {
    MissingAuditKey(String sentence) {
        super(sentence);
    }
}
