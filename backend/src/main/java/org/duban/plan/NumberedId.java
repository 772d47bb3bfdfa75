package org.duban.plan;

/** The id a row was given, by its place in the plan. */
record NumberedId(int ordinal, long id) {}
