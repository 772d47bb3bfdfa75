package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MatterMapper {

    /** Duties of units that are late and have no matter yet, or are late anew. */
    List<Long> late(@Param("now") Instant now, @Param("today") LocalDate today);

    /** Those of them that still are, once their tasks are held. */
    List<LateDuty> lateAmong(
            @Param("ids") Collection<Long> ids, @Param("now") Instant now, @Param("today") LocalDate today);

    void insert(@Param("openings") List<Opening> openings, @Param("at") Instant at);

    /** Open matters whose next rung is due and that have not climbed one today. */
    List<Long> due(@Param("now") Instant now, @Param("today") Instant today);

    List<Matter> dueAmong(@Param("ids") Collection<Long> ids, @Param("now") Instant now, @Param("today") Instant today);

    /** Holds the tasks, as every step on them does first, in the order that keeps two who do so from waiting for each other. */
    List<Long> lockTasksOfDuties(Collection<Long> ids);

    List<Long> lockTasksOfMatters(Collection<Long> ids);

    void climbed(
            @Param("ids") Collection<Long> ids,
            @Param("rung") Rung rung,
            @Param("at") Instant at,
            @Param("nextAt") @Nullable Instant nextAt);

    void setNext(@Param("ids") Collection<Long> ids, @Param("nextAt") @Nullable Instant nextAt);

    void end(
            @Param("id") long id,
            @Param("state") MatterState state,
            @Param("at") Instant at,
            @Param("because") @Nullable String because,
            @Param("calmUntil") @Nullable LocalDate calmUntil);

    void handOver(@Param("id") long id, @Param("unitId") long unitId, @Param("unitName") String unitName);

    @Nullable
    Matter find(long id);

    @Nullable
    Matter lock(long id);

    @Nullable
    Matter openOf(long workItemId);

    List<Matter> openOnTask(long planTaskId);

    List<MatterRow> list(
            @Param("filter") Filter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") Filter filter);

    List<MarkRow> marks(
            @Param("planTaskIds") Collection<Long> planTaskIds,
            @Param("visibleUnits") @Nullable Set<Long> visibleUnits);

    /** @param visibleUnits whose matters may be seen; null for all */
    record Filter(
            @Nullable Long id,
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable Long unitId,
            @Nullable Rung rung,
            @Nullable MatterState state,
            @Nullable Boolean proposed,
            @Nullable Long sameAs,
            @Nullable Set<Long> visibleUnits) {}

    /** A duty that is late and about to be put on the ladder. */
    record LateDuty(
            long workItemId,
            long planId,
            long planTaskId,
            String name,
            long unitId,
            String unitName,
            Instant due,
            int times,
            @Nullable Long formerId) {}

    /** @param nextAt when its first rung is due */
    record Opening(LateDuty late, Instant nextAt) {}

    /** @param highest the number of the highest rung climbed, from 1; 0 before the first */
    record MarkRow(long planTaskId, long unitId, String unitName, int times, int open, int highest, Instant lastAt) {}
}
