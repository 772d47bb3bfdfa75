package org.duban.project;

/** A batch of completed key projects was laid before the committee's leader. */
public record KeyProjectsSent(long planId, long signingId) {}
