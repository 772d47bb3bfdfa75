package org.duban.plan.document.file;

/** A line of the text to be; a heading by style has a depth from 1. */
record WordLine(String text, int headingDepth) {
    static final WordLine BLANK = new WordLine("", 0);
}
