package org.duban.indicator;

/** The office took back what it had asked a unit for, before it was agreed. */
public record BasisWithdrawn(long basisId) {}
