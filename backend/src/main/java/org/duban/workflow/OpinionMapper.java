package org.duban.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface OpinionMapper {

    void ask(@Param("opinion") Opinion opinion);

    @Nullable
    Opinion find(long id);

    List<Opinion> of(Collection<Long> workItemIds);

    List<Opinion> open(long workItemId);

    /** Ends one that is open. */
    void end(
            @Param("id") long id,
            @Param("state") Opinion.State state,
            @Param("answer") @Nullable String answer,
            @Param("by") @Nullable String by,
            @Param("at") Instant at);

    void endAll(@Param("workItemId") long workItemId, @Param("at") Instant at);

    List<OpinionAsked> askedOf(
            @Param("people") Collection<Long> people, @Param("limit") int limit, @Param("offset") int offset);

    long countAskedOf(@Param("people") Collection<Long> people);
}
