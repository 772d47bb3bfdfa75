package org.duban.plan.document;

/** What the text is made of, in reading order. */
sealed interface Block permits Piece, Table {
    int start();

    int end();
}
