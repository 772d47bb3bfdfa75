package org.duban.indicator;

/** A unit was asked what an indicator is to be measured by. */
public record BasisAsked(long basisId, long planId) {}
