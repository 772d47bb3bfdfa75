package org.duban;

/** The database cannot carry the product; the message is the one sentence an operator needs. */
class UnusableDatabase extends RuntimeException {
    UnusableDatabase(String sentence) {
        super(sentence);
    }
}
