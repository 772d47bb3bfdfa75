package org.duban.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.Light;
import org.duban.dispatch.PartState;
import org.duban.dispatch.Phase;
import org.duban.supervision.Ground;
import org.jspecify.annotations.Nullable;

@Mapper
interface BoardMapper {

    Lateness late(@Param("look") Look look, @Param("some") Instant some, @Param("many") Instant many);

    List<GroundCount> openMatters(@Param("look") Look look);

    List<DueDay> dueByDay(@Param("look") Look look);

    Silence countSilence(
            @Param("look") Look look,
            @Param("receipts") Collection<String> receipts,
            @Param("reports") Collection<String> reports);

    List<SilentRow> silence(
            @Param("look") Look look,
            @Param("receipts") Collection<String> receipts,
            @Param("reports") Collection<String> reports,
            @Param("on") SilentUnit.@Nullable On on,
            @Param("limit") int limit,
            @Param("offset") int offset);

    List<SectionCell> sections(@Param("look") Look look);

    PartCount countParts(@Param("look") Look look, @Param("unitId") long unitId);

    List<Part> parts(
            @Param("look") Look look,
            @Param("unitId") long unitId,
            @Param("received") @Nullable Boolean received,
            @Param("limit") int limit,
            @Param("offset") int offset);

    List<Hand> hands(@Param("look") Look look);

    Asked asked(@Param("look") Look look, @Param("unitId") long unitId, @Param("from") Instant from);

    List<UnitBoard.Absent> absent(@Param("unitId") long unitId, @Param("day") LocalDate day);

    List<LeadRow> leadTasks(
            @Param("look") Look look,
            @Param("unitId") long unitId,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long countLeadTasks(@Param("look") Look look, @Param("unitId") long unitId);

    /** Those that are not done, the earliest first. */
    List<Milestone> milestonesToDo(@Param("look") Look look, @Param("tasks") Collection<Long> planTaskIds);

    /** Those that have not been handed in, the oldest first. */
    List<Report> runningReports(@Param("look") Look look, @Param("tasks") Collection<Long> planTaskIds);

    /** The parts of all other units. */
    List<PartOf> partsOf(
            @Param("look") Look look, @Param("unitId") long unitId, @Param("reports") Collection<Long> reportIds);

    record Lateness(long total, long fewDays, long someDays, long manyDays) {}

    record GroundCount(Ground ground, long matters) {}

    record DueDay(LocalDate dueDay, long duties) {}

    /** How many units owe what. */
    record Silence(long units, long receipts, long reports, long urges) {

        long of(SilentUnit.On on) {
            return switch (on) {
                case RECEIPT -> receipts;
                case REPORT -> reports;
                case URGE -> urges;
            };
        }
    }

    record SilentRow(long unitId, long receipts, long reports, long urges) {}

    /** @param firstPlace the place in the plan of the first of these tasks */
    record SectionCell(String section, Light light, int firstPlace, long tasks) {}

    record PartCount(long total, long received) {}

    /** What another unit reports to the lead of a task. */
    record Part(
            long planTaskId,
            String number,
            String title,
            String unit,
            PartState state,
            String label,
            Instant deadline) {}

    record Hand(@Nullable Long assigneeId, @Nullable String assignee, long duties) {}

    record Asked(long open, long done, long urges) {}

    record LeadRow(long planTaskId, String number, String title, Phase phase, Light light, String lightReason) {}

    record Milestone(long planTaskId, String title, LocalDate due) {}

    record Report(long planTaskId, long reportId, String label, Instant deadline) {}

    record PartOf(long reportId, String unit, PartState state) {}
}
