package org.duban.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface UrgeMapper {

    /** Those of these duties that are open, held until the transaction ends. */
    List<Long> hold(@Param("ids") Collection<Long> workItemIds);

    List<UrgedDuty> open(@Param("ids") Collection<Long> workItemIds);

    /** The newest urge of the duty. */
    @Nullable
    Urge last(long workItemId);

    void insert(@Param("urge") Urge urge, @Param("id") NewId id);

    @Nullable
    Urge lock(long id);

    void receive(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    void reply(@Param("id") long id, @Param("reply") String reply, @Param("at") Instant at, @Param("by") String by);

    void settle(@Param("workItemId") long workItemId, @Param("at") Instant at);

    void settleMatter(@Param("matterId") long matterId, @Param("at") Instant at);

    List<UrgeRow> list(
            @Param("filter") UrgeFilter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") UrgeFilter filter);
}
