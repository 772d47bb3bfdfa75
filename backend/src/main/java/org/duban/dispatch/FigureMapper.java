package org.duban.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface FigureMapper {

    void insert(@Param("row") Figure row, @Param("id") NewId id);

    void insertTargets(@Param("rows") Collection<FigureTarget> rows);

    void goAlong(@Param("workPlanId") long workPlanId, @Param("next") long next);

    /** The figures that one edition of a work plan defines. */
    List<Figure> ofWorkPlan(long workPlanId);

    List<Figure> inForce(long planTaskId);

    /** The tasks of a plan that are followed by a figure of this name. */
    List<Figures.Follower> followers(@Param("planId") long planId, @Param("name") String name);

    @Nullable
    Figure find(long id);

    List<FigureTarget> targets(@Param("figureIds") Collection<Long> figureIds);

    void state(@Param("row") FigureValue row, @Param("until") Instant until);

    void end(@Param("id") long id, @Param("at") Instant at);

    /** What holds of these reports. */
    List<FigureValue> ofReports(@Param("reportIds") Collection<Long> reportIds, @Param("forever") Instant forever);

    /** Everything ever said of a task's figures, the newest report first. */
    List<FigureValue> history(long planTaskId);

    @Nullable
    FigureValue value(long id);

    /** What one unit's part said in reports that were handed in, the newest first. */
    List<FigureValue> ofAssignment(
            @Param("assignmentId") long assignmentId,
            @Param("reportIds") Collection<Long> reportIds,
            @Param("forever") Instant forever);

    /** What leads have stated by then for figures of these names, in reports that were verified by then. */
    List<Figures.Stated> stated(
            @Param("planId") long planId, @Param("names") Collection<String> names, @Param("at") Instant at);

    /** The same number stated by the same unit for another task of the round. */
    List<SameFigure> statedElsewhere(
            @Param("report") ProgressReport report, @Param("unitId") long unitId, @Param("forever") Instant forever);

    /** A number that a unit has stated already, with the task it was stated for. */
    record SameFigure(
            String name, String measure, FigureKind kind, java.math.BigDecimal amount, long planTaskId, String task) {}
}
