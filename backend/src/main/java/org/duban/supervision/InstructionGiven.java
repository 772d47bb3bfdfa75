package org.duban.supervision;

/** A leader has given an instruction; its carrying out starts. */
public record InstructionGiven(long instructionId, long planId, long planTaskId) {}
