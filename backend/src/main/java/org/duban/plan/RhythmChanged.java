package org.duban.plan;

public record RhythmChanged(long planId) {}
