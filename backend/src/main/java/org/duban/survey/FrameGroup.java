package org.duban.survey;

/** A part of the sample: whom the survey was sent to, and to how many of them. */
record FrameGroup(String name, int sent) {}
