package org.duban.burden;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Looks for what is known of tasks and units; each query follows an index and answers a few rows, the newest first. */
@Mapper
interface KnownMapper {

    List<UrgedDuty> duties(@Param("ids") List<Long> workItemIds);

    List<Fact> reports(@Param("task") long planTaskId, @Param("unit") long unitId, @Param("since") Instant since);

    List<FigureFact> figures(@Param("task") long planTaskId, @Param("unit") long unitId, @Param("since") Instant since);

    List<Fact> openDuties(@Param("task") long planTaskId, @Param("unit") long unitId);

    List<Fact> openInstructions(@Param("task") long planTaskId, @Param("unit") long unitId);

    /** @param except a duty whose own urges are left out; 0 for none */
    List<Fact> urges(
            @Param("task") long planTaskId,
            @Param("unit") long unitId,
            @Param("since") Instant since,
            @Param("except") long exceptWorkItem);

    List<Fact> replies(@Param("ids") List<Long> workItemIds, @Param("since") Instant since);

    /** Rounds of a plan whose reports came in since then or are still out. */
    List<RoundFact> rounds(
            @Param("plan") long planId, @Param("tasks") List<Long> planTaskIds, @Param("since") Instant since);

    List<Long> unitsOf(@Param("plan") long planId, @Param("tasks") List<Long> planTaskIds);

    void insert(@Param("row") Repeat row);

    List<Repeat> repeats(@Param("limit") int limit, @Param("offset") int offset);

    long countRepeats();

    record UrgedDuty(long id, long planId, @Nullable Long planTaskId, long unitId, String unitName) {}

    /** @param subjectId the duty or instruction that it is about; 0 where the task's page tells it */
    record Fact(long unitId, String unitName, @Nullable Long planTaskId, String what, Instant at, long subjectId) {}

    record FigureFact(
            long unitId, String unitName, long planTaskId, String name, BigDecimal amount, String measure, Instant at) {

        Fact told() {
            String stated = "“" + name + "”" + amount.stripTrailingZeros().toPlainString() + measure;
            return new Fact(unitId, unitName, planTaskId, stated, at, 0);
        }
    }

    record RoundFact(
            long id,
            String label,
            int tasks,
            int handedIn,
            int open,
            @Nullable Instant lastAt) {}
}
