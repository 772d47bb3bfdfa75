package org.duban.assessment;

/** Which grade a verified score comes to. */
public interface GradeRule {

    GradeVerdict judge(GradeFacts facts);
}
