package org.duban.supervision;

/** The leader has taken an instruction back; its carrying out ends. */
public record InstructionRevoked(long instructionId) {}
