package org.duban.dispatch;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface WorkPlanMapper {

    void insert(@Param("row") WorkPlan row, @Param("id") NewId id);

    void insertDivision(@Param("rows") List<Division> rows);

    @Nullable
    WorkPlan latest(long planTaskId);

    List<WorkPlan> editions(long planTaskId);

    List<Milestone> milestones(long workPlanId);

    List<Milestone> milestonesOfTask(long planTaskId);

    List<Division> division(long workPlanId);

    List<Countersign> countersigns(long workPlanId);

    void countersign(Countersign countersign);

    void decide(
            @Param("id") long id,
            @Param("state") WorkPlanState state,
            @Param("opinion") @Nullable String opinion,
            @Param("at") Instant at,
            @Param("by") String by);

    @Nullable
    Milestone milestone(long id);

    List<Countersign> countersignsOfTask(long planTaskId);

    void dropCountersign(@Param("workPlanId") long workPlanId, @Param("assignmentId") long assignmentId);

    /** Back into a state without a decision. */
    void undecide(@Param("id") long id, @Param("state") WorkPlanState state);

    void supersede(long id);
}
