package org.duban.workflow;

import java.util.Objects;
import java.util.Set;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * A duty goes from one pair of hands into another, inside the unit that owns it.
 *
 * @param from who has it, null while nobody does; {@code holder} is their name
 * @param to who is to have it, null for whoever takes it
 * @param me the one who acts and all whom they stand in for
 * @param holdsPost whether the one who acts could do the duty
 * @param heads whether the one who acts leads the unit
 */
record Handover(
        @Nullable Long from,
        @Nullable String holder,
        @Nullable Long to,
        Set<Long> me,
        boolean holdsPost,
        boolean heads) {

    /** What this is called; refuses who may not do it. */
    DutyAct act() {
        if (Objects.equals(from, to)) {
            throw RuleViolated.conflict(
                    "already-there", from == null ? "该事项本就无人承办，可直接认领" : "该事项已由" + holder + "承办，无须重复操作");
        }
        if (to == null) {
            return mine(from) || heads ? DutyAct.GIVEN_BACK : refuse("该事项由" + holder + "承办，只有其本人或单位负责人可以退回待认领");
        }
        if (mine(to) && holdsPost) {
            return from == null ? DutyAct.TAKEN : DutyAct.TAKEN_OVER;
        }
        if (from != null && mine(from)) {
            return DutyAct.HANDED_ON;
        }
        return heads
                ? DutyAct.ASSIGNED
                : refuse(from == null ? "请先认领该事项，再移交给同事；直接指派由单位负责人办理" : "该事项由" + holder + "承办，您可以写明理由接办");
    }

    /** Taking from somebody's hands is explained, also by the head. */
    boolean needsReason() {
        DutyAct act = act();
        return act.needsWords() || act == DutyAct.ASSIGNED && from != null;
    }

    private boolean mine(@Nullable Long person) {
        return person != null && me.contains(person);
    }

    private static DutyAct refuse(String sentence) {
        throw RuleViolated.forbidden("not-yours-to-give", sentence);
    }
}
