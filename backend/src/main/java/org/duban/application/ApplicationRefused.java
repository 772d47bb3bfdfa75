package org.duban.application;

public record ApplicationRefused(long applicationId, long planId, long planTaskId) {}
