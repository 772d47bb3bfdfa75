package org.duban.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DigestMapper {

    /** Leaves things as they are where the day has begun already. */
    void begin(@Param("day") LocalDate day, @Param("upTo") Instant upTo);

    boolean isDone(@Param("day") LocalDate day);

    void done(@Param("day") LocalDate day, @Param("at") Instant at);

    /** Up to when the last digest before that day told. */
    @Nullable
    Instant lastBefore(@Param("day") LocalDate day);

    /** Open duties of the seat that are late, come due before a moment, or were opened in the time between the two. */
    List<DigestDuty> duties(
            @Param("role") String role,
            @Param("units") Collection<Long> units,
            @Param("soon") Instant soon,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("most") int most);
}
