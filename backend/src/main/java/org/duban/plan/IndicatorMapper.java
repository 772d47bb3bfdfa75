package org.duban.plan;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface IndicatorMapper {
    void insertIndicators(@Param("rows") List<IndicatorRow> rows);

    List<IndicatorRow> indicators(long planId);

    List<NumberedId> indicatorIds(long planId);

    List<IndicatorRow> indicatorPage(
            @Param("planId") long planId,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long indicatorCount(@Param("planId") long planId);

    @Nullable
    IndicatorRow indicator(@Param("planId") long planId, @Param("id") long id);

    void keepTarget(
            @Param("row") IndicatorRow row,
            @Param("paperNumber") @Nullable String paperNumber,
            @Param("reason") String reason,
            @Param("at") Instant at,
            @Param("by") String by);

    List<FormerTarget> formerTargets(long planId);

    int updateIndicator(@Param("row") IndicatorRow row);

    void deleteIndicators(long planId);
}
