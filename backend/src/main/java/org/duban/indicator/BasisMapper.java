package org.duban.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface BasisMapper {

    void insert(@Param("row") Basis row, @Param("id") NewId id);

    @Nullable
    Basis find(long id);

    @Nullable
    Basis lock(long id);

    /** All editions of an indicator, the newest first. */
    List<Basis> editions(long indicatorId);

    /** The newest edition of each of these indicators, whatever its state. */
    List<Basis> newest(@Param("indicatorIds") Collection<Long> indicatorIds);

    /** What holds of a plan's indicators at a moment. */
    List<Basis> agreed(@Param("planId") long planId, @Param("at") Instant at);

    void drawUp(
            @Param("id") long id,
            @Param("form") BasisForm form,
            @Param("path") @Nullable String path,
            @Param("by") String by);

    void move(@Param("id") long id, @Param("state") BasisState state, @Param("opinion") @Nullable String opinion);

    void sign(@Param("id") long id, @Param("by") String by);

    void confirm(@Param("id") long id, @Param("by") String by);

    void decide(@Param("id") long id, @Param("by") String by);

    void end(@Param("indicatorId") long indicatorId, @Param("at") Instant at, @Param("forever") Instant forever);

    void agree(@Param("id") long id, @Param("at") Instant at, @Param("forever") Instant forever);
}
