package org.duban.expert;

/** The experts of a round are to be drawn. */
public record ReviewOpened(long roundId, long planId) {}
