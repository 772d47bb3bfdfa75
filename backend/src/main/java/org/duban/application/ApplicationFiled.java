package org.duban.application;

/** A unit's handler has filed an application; its approval starts. */
public record ApplicationFiled(long applicationId, long planId, long planTaskId) {}
