package org.duban.shared;

/** A write was accepted; published inside its transaction, as its last act. */
public record WriteAccepted(String method, String path) {}
