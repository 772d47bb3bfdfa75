package org.duban.dispatch;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;

@Mapper
interface AssignmentMapper {

    void insert(@Param("rows") List<Assignment> rows);

    void openHolders(@Param("planId") long planId, @Param("at") Instant at, @Param("forever") Instant forever);

    @Nullable
    Assignment find(long id);

    List<Assignment> ofTask(long planTaskId);

    /** Those who left as well. */
    List<Assignment> everOnTask(long planTaskId);

    List<Assignment> ofPlan(long planId);

    /** Assignments of a unit in tasks that are not closed. */
    List<Assignment> openOfUnit(long unitId);

    int countUnanswered(long planTaskId);

    void answer(Assignment assignment);

    void hand(@Param("id") long id, @Param("unitId") long unitId, @Param("unitName") String unitName);

    void release(@Param("id") long id, @Param("reason") String reason);

    void changeRole(@Param("id") long id, @Param("role") TaskRole role);

    @Nullable
    Assignment hold(@Param("planTaskId") long planTaskId, @Param("unitId") long unitId);

    boolean everHeld(@Param("planTaskId") long planTaskId, @Param("unitId") long unitId);

    void closeHolder(
            @Param("assignmentId") long assignmentId, @Param("at") Instant at, @Param("forever") Instant forever);

    void openHolder(
            @Param("assignment") Assignment assignment,
            @Param("reason") @Nullable String reason,
            @Param("paperNumber") @Nullable String paperNumber,
            @Param("at") Instant at,
            @Param("forever") Instant forever);

    void insertRuling(Ruling ruling);

    boolean isUpheld(@Param("assignmentId") long assignmentId, @Param("unitId") long unitId);
}
