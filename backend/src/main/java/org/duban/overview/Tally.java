package org.duban.overview;

/**
 * A number of a board.
 *
 * @param rows the address of the list of exactly the rows that were counted
 */
record Tally(String key, String label, long count, String rows) {}
