package org.duban.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * How the rounds of reporting stand; {@code units} limits them to the tasks these units have a part in, {@code at} is the
 * last moment of a past day, or null for now.
 */
@Mapper
interface RoundQueries {

    List<RoundItem> rounds(
            @Param("planId") @Nullable Long planId,
            @Param("units") @Nullable Set<Long> units,
            @Param("at") @Nullable Instant at,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long countRounds(
            @Param("planId") @Nullable Long planId,
            @Param("units") @Nullable Set<Long> units,
            @Param("at") @Nullable Instant at);

    @Nullable
    RoundItem round(@Param("id") long id, @Param("units") @Nullable Set<Long> units, @Param("at") @Nullable Instant at);

    boolean isSeen(@Param("id") long id, @Param("units") @Nullable Set<Long> units, @Param("at") @Nullable Instant at);

    List<RoundTask> tasks(
            @Param("roundId") long roundId,
            @Param("units") @Nullable Set<Long> units,
            @Param("missing") boolean missing,
            @Param("at") @Nullable Instant at,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long countTasks(
            @Param("roundId") long roundId,
            @Param("units") @Nullable Set<Long> units,
            @Param("missing") boolean missing,
            @Param("at") @Nullable Instant at);

    /** The parts that have not been handed in, with those that were given up as silent. */
    List<Absent> absent(@Param("reportIds") List<Long> reportIds, @Param("at") @Nullable Instant at);

    /** The parts that a unit still owes in a round. */
    List<OwedPart> owed(@Param("roundId") long roundId, @Param("units") Set<Long> units);

    record RoundTask(
            long reportId,
            long planTaskId,
            String number,
            String title,
            @Nullable String lead,
            ReportState state,
            int parts,
            int received) {}

    record Absent(long reportId, String unitName, PartState state) {}

    /** A part of a report that is still to be handed in. */
    record OwedPart(long reportId, long assignmentId, long planTaskId, String number, String title, String unitName) {}
}
