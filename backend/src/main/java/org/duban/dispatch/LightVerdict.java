package org.duban.dispatch;

/** A light and the sentence that says why. */
public record LightVerdict(Light light, String reason) {}
