package org.duban.access;

import java.util.Set;

/**
 * Somebody who may be asked to judge as an expert today.
 *
 * @param unitId where they are an expert
 * @param unitIds all units they work for, those that host a committee's office included
 * @param isCommittee whether they also sit in the committee's office or lead it
 */
public record Evaluator(
        long personId, String name, long unitId, String unitName, Set<Long> unitIds, boolean isCommittee) {}
