package org.duban.shared.table;

/**
 * What is wrong with a cell of a table that came in.
 *
 * @param row as the spreadsheet counts it
 */
public record CellProblem(String sheet, int row, String column, String message) {}
