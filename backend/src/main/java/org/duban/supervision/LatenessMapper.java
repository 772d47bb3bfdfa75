package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface LatenessMapper {

    /** Takes lapses down, each with its class; once a duty. */
    void enter(@Param("workItemIds") List<Long> workItemIds, @Param("at") Instant at, @Param("month") LocalDate month);

    @Nullable
    Long lock(long id);

    /** The lapse of the duty, or of an earlier time of the same step. */
    @Nullable
    Long ofDuty(@Param("workItemId") long workItemId);

    void endStatement(@Param("id") long id, @Param("at") Instant at, @Param("forever") Instant forever);

    void state(
            @Param("id") long id,
            @Param("form") LatenessForm form,
            @Param("by") String by,
            @Param("at") Instant at,
            @Param("forever") Instant forever);

    List<LatenessRow> list(
            @Param("filter") LatenessFilter filter,
            @Param("forever") Instant forever,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") LatenessFilter filter, @Param("forever") Instant forever);
}
