package org.duban.assessment;

import java.util.List;

/** The days for objections ended before a head had signed these. */
public record ObjectionsLapsed(List<Long> objectionIds) {}
