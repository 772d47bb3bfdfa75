package org.duban.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What exactly is asked for, found out from the content of an application.
 *
 * @param unitId whose matter it is; only this unit may ask
 * @param name as officials call it
 * @param lines what the applicant says, for those who sign and decide
 */
public record Matter(long unitId, SubjectType type, long id, String name, Extent extent, List<Line> lines) {

    /**
     * How far it goes, by which the route is chosen.
     *
     * @param days by how many working days a deadline is to move, 0 if none
     * @param touched how many units or milestones it touches
     * @param binding whether it touches a binding indicator
     * @param deadline the deadline in force that it is about, if it is about one
     */
    public record Extent(
            int days,
            int touched,
            boolean binding,
            @Nullable LocalDate deadline) {
        public static final Extent NONE = new Extent(0, 1, false, null);
    }

    public static Matter ofTask(long unitId, long planTaskId, String name, Extent extent, List<Line> lines) {
        return new Matter(unitId, SubjectType.TASK, planTaskId, name, extent, lines);
    }
}
