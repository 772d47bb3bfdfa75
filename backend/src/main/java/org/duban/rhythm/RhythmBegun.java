package org.duban.rhythm;

/** An item follows the rhythm from now on. */
public record RhythmBegun(long rhythmId, long planId, long planTaskId) {}
