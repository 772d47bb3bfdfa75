package org.duban.calendar;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CalendarMapper {

    long newestVersion();

    /** The same, holding its row until the end of the transaction: two edits wait for each other. */
    long lockNewestVersion();

    /** The version in force of each year that has one. */
    List<CalendarVersion> versionsInForce();

    List<CalendarDay> daysInForce();

    List<CalendarDay> daysOf(@Param("versionId") long versionId);

    List<CalendarVersion> history(@Param("year") int year);

    @Nullable
    CalendarVersion versionInForce(@Param("year") int year);

    void insertVersion(CalendarVersion version);

    void insertDays(@Param("versionId") long versionId, @Param("days") List<CalendarDay> days);

    void announce(@Param("versionId") long versionId);
}
