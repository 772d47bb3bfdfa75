package org.duban.assessment;

import org.duban.dispatch.Grade;

/**
 * A grade with its reason.
 *
 * @param rule the table and version that gave it
 */
public record GradeVerdict(Grade grade, String reason, String rule) {}
