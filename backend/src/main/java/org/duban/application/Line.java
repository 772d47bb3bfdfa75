package org.duban.application;

/** One thing that an application says, in words that stay readable when the task has changed. */
public record Line(String label, String text) {}
