package org.duban.rhythm;

/** An item needs no feedback any more, before its last day. */
public record RhythmEnded(long rhythmId) {}
