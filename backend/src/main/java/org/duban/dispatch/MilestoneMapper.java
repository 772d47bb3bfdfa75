package org.duban.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Every write of a milestone; {@link MilestoneBook} alone calls it, because each one goes down in the history. */
@Mapper
interface MilestoneMapper {

    void insert(@Param("rows") List<Milestone> rows);

    List<Long> idsOf(long workPlanId);

    /** Moves a milestone into the next edition under its own id, so that what was reported of it stays with it. */
    void carryOver(Milestone milestone);

    void extend(@Param("id") long id, @Param("until") LocalDate until);

    /** Nothing when the milestone is in that state already: it has been so since then, not since now. */
    int setState(@Param("id") long id, @Param("state") MilestoneState state, @Param("at") Instant at);
}
