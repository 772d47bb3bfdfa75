package org.duban.burden;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface BurdenMapper {

    /** In their official order: the order in which they were set up. */
    List<NamedUnit> units();

    List<RequestCell> cells(@Param("look") Asked look);

    List<RequestRow> list(
            @Param("look") Asked look,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("look") Asked look);

    /** @param texts how many texts a report's form asks for, whatever the task */
    void countPartFields(@Param("reportId") long anyReportOfRound, @Param("texts") int texts);

    void countSummaryFields(@Param("reportId") long anyReportOfRound, @Param("texts") int texts);

    @Nullable
    RequestCap cap();

    @Nullable
    RequestCap lockCap();

    void changeCap(@Param("cap") RequestCap cap);

    record NamedUnit(long id, String name) {}
}
