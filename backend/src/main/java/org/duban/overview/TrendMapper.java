package org.duban.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.Light;
import org.jspecify.annotations.Nullable;

@Mapper
interface TrendMapper {

    /** The first and the last month that were counted; between them none is missing. */
    @Nullable
    Counted counted();

    /** When the first duty or task came; null before anything was dispatched. */
    @Nullable
    Instant begin();

    /** Fails when another server counts the same month. */
    void endMonth(@Param("month") LocalDate month, @Param("at") Instant at);

    void countLights(@Param("month") LocalDate month, @Param("end") Instant end);

    void countDuties(@Param("month") LocalDate month, @Param("from") Instant from, @Param("before") Instant before);

    List<LightCell> lights(
            @Param("look") Look look,
            @Param("unitId") @Nullable Long unitId,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    List<DutyCell> duties(
            @Param("look") Look look,
            @Param("unitId") @Nullable Long unitId,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    /** The same of one month from the duties themselves. */
    DoneCell done(
            @Param("look") Look look,
            @Param("unitId") @Nullable Long unitId,
            @Param("from") Instant from,
            @Param("before") Instant before);

    List<LapseCell> lapses(
            @Param("look") Look look,
            @Param("unitId") @Nullable Long unitId,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    List<CauseCell> causes(
            @Param("look") Look look,
            @Param("unitId") @Nullable Long unitId,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("forever") Instant forever);

    record Counted(@Nullable LocalDate firstMonth, @Nullable LocalDate lastMonth) {}

    record LightCell(LocalDate monthStart, Light light, long tasks) {}

    record DutyCell(LocalDate monthStart, long inTime, long late) {}

    record DoneCell(long inTime, long late) {}

    record LapseCell(LocalDate lapseMonth, long lapses) {}

    record CauseCell(String latenessClass, @Nullable String cause, long lapses) {}
}
