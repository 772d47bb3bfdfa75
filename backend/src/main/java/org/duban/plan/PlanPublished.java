package org.duban.plan;

public record PlanPublished(long planId) {}
