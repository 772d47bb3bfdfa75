package org.duban.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DeliveryMapper {

    /** Leaves things as they are where the matter has been told already. */
    void insert(@Param("deliveries") List<Delivery> deliveries);

    /** Locked; what another transaction holds is skipped. */
    List<Delivery> due(@Param("channel") String channel, @Param("now") Instant now, @Param("most") int most);

    /** Counts the try and hides the rows until the lease is over. */
    void claim(@Param("ids") Collection<Long> ids, @Param("until") Instant until);

    /** Each of these does nothing when the row has been claimed anew since. */
    boolean end(
            @Param("delivery") Delivery delivery,
            @Param("state") DeliveryState state,
            @Param("failure") @Nullable String failure,
            @Param("at") Instant at);

    boolean postpone(
            @Param("delivery") Delivery delivery, @Param("failure") String failure, @Param("until") Instant until);

    /** Begins anew what was given up. */
    int retry(@Param("id") @Nullable Long id, @Param("channel") @Nullable String channel, @Param("at") Instant at);

    List<DeliveryRow> list(
            @Param("state") @Nullable DeliveryState state,
            @Param("channel") @Nullable String channel,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("state") @Nullable DeliveryState state, @Param("channel") @Nullable String channel);

    List<ChannelCount> unfinished();

    /** @return how many were deleted, at most as many as said */
    int deleteEndedBefore(@Param("moment") Instant moment, @Param("most") int most);

    record ChannelCount(String channel, DeliveryState state, long number) {}
}
