package org.duban.indicator;

/** What an indicator is measured by holds from now on. */
public record BasisAgreed(long basisId, long planId, long indicatorId) {}
