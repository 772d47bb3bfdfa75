package org.duban.assessment;

/** A lead objects to the verification of its task. */
public record ObjectionFiled(long objectionId, long planId, long planTaskId) {}
