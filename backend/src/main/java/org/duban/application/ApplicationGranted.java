package org.duban.application;

/** An application was granted and its effect has been applied. */
public record ApplicationGranted(long applicationId, long planId, long planTaskId) {}
