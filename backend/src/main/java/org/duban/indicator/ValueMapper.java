package org.duban.indicator;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ValueMapper {

    /** The confirmed values of the whole that held at a moment, of all indicators of a plan, by indicator and time. */
    List<IndicatorValue> whole(@Param("planId") long planId, @Param("at") Instant at);

    /** The same of the counties. */
    List<IndicatorValue> counties(@Param("planId") long planId, @Param("at") Instant at);

    /** What holds of an indicator at a moment, of the whole and of all counties. */
    List<IndicatorValue> all(@Param("indicatorId") long indicatorId, @Param("at") Instant at);

    /** Everything that was ever confirmed by a moment, corrected values too; the newest period first. */
    List<IndicatorValue> course(
            @Param("indicatorId") long indicatorId,
            @Param("countyId") long countyId,
            @Param("at") Instant at,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long courseCount(@Param("indicatorId") long indicatorId, @Param("countyId") long countyId, @Param("at") Instant at);

    void end(@Param("id") long id, @Param("at") Instant at);

    void insert(@Param("row") IndicatorValue row, @Param("until") Instant until);
}
