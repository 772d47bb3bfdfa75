package org.duban.audit;

/** Makes the seal of a row from the seal before it. */
interface Sealing {

    String seal(String previous, String content);

    /** Which key this is, without telling the key. */
    String fingerprint();
}
