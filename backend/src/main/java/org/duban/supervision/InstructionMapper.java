package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface InstructionMapper {

    void insert(@Param("row") Instruction row, @Param("id") NewId id);

    @Nullable
    Instruction find(long id);

    @Nullable
    Instruction lock(long id);

    void move(
            @Param("id") long id, @Param("state") InstructionState state, @Param("endedAt") @Nullable Instant endedAt);

    void answer(@Param("id") long id, @Param("answer") String answer);

    void postpone(@Param("id") long id, @Param("until") LocalDate until);

    void insertStep(InstructionStep step);

    List<InstructionStep> course(long instructionId);

    List<InstructionRow> list(
            @Param("filter") Filter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") Filter filter);

    /**
     * @param visibleUnits whose tasks' instructions may be seen; null for all
     * @param at the last moment of a past day; null for now
     */
    record Filter(
            @Nullable Long id,
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable Long unitId,
            @Nullable InstructionState state,
            @Nullable Boolean open,
            @Nullable Set<Long> visibleUnits,
            @Nullable Instant at) {}
}
