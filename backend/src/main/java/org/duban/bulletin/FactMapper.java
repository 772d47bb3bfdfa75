package org.duban.bulletin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.Light;
import org.duban.supervision.Rung;
import org.jspecify.annotations.Nullable;

/** How things stood at one moment; of a past day from the histories, of today from the tables themselves. */
@Mapper
interface FactMapper {

    List<TaskRow> tasks(@Param("look") Look look, @Param("scope") Scope scope);

    /** Before it is settled who leads: those whom the plan itself holds responsible. */
    List<Responsible> responsible(@Param("look") Look look, @Param("tasks") Collection<Long> tasks);

    List<Reached> milestones(@Param("look") Look look, @Param("tasks") Collection<Long> tasks);

    /** Signed in the period; the last of a task is the newest. */
    List<Said> reports(@Param("look") Look look, @Param("tasks") Collection<Long> tasks);

    /** Parts of rounds that ended in the period, and summaries that the lead owes although the parts are in. */
    List<Silent> silent(@Param("look") Look look, @Param("tasks") Collection<Long> tasks);

    List<Cured> cured(@Param("look") Look look, @Param("tasks") Collection<Long> tasks);

    /**
     * @param at null for now
     * @param moment the same moment, also for now
     * @param from the first moment of the period
     * @param before the last moment before it
     */
    record Look(long planId, @Nullable Instant at, Instant moment, Instant from, Instant before) {}

    record TaskRow(
            long planTaskId,
            String taskNumber,
            String title,
            @Nullable Long leadUnitId,
            @Nullable String leadUnitName,
            Light light,
            String lightReason,
            boolean wasRed,
            boolean suspended) {}

    record Responsible(long planTaskId, long unitId, String unitName) {}

    record Reached(long planTaskId, int total, int done) {}

    record Said(long planTaskId, String label, @Nullable String done) {}

    /** @param summary whether it is the lead's summary that is missing */
    record Silent(long roundId, String label, long unitId, String unitName, String taskNumber, boolean summary) {}

    record Cured(
            long matterId,
            long planTaskId,
            long unitId,
            String unitName,
            String subject,
            @Nullable Rung rung,
            Instant endedAt) {}
}
