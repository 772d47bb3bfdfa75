package org.duban.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface StatementMapper {

    void insert(@Param("row") Statement row, @Param("id") NewId id);

    @Nullable
    Statement find(long id);

    @Nullable
    Statement lock(long id);

    /** Which periods of a plan's indicators were ever asked for. */
    List<AskedPeriod> asked(long planId);

    int corrections(@Param("indicatorId") long indicatorId, @Param("year") int year, @Param("quarter") int quarter);

    @Nullable
    Statement openCorrection(
            @Param("indicatorId") long indicatorId, @Param("year") int year, @Param("quarter") int quarter);

    List<Statement> page(
            @Param("filter") StatementFilter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") StatementFilter filter);

    /** What these units have to state. */
    List<Statement> owed(@Param("unitIds") Collection<Long> unitIds);

    /** What was due by then and not stated, the newest period last. */
    List<AskedPeriod> missing(@Param("planId") long planId, @Param("at") Instant at, @Param("now") boolean now);

    void state(@Param("id") long id, @Param("form") ValueForm form, @Param("by") String by);

    void move(@Param("id") long id, @Param("state") StatementState state, @Param("opinion") @Nullable String opinion);

    void sign(@Param("id") long id, @Param("by") String by);

    void confirm(@Param("id") long id, @Param("by") String by);

    List<CountyAmount> counties(@Param("statementIds") Collection<Long> statementIds);

    void insertCounty(@Param("row") CountyAmount row);

    int updateCounty(@Param("row") CountyAmount row);

    /** A period of an indicator that was asked for. */
    record AskedPeriod(long indicatorId, int periodYear, int periodQuarter) {
        Period period() {
            return new Period(periodYear, periodQuarter);
        }
    }

    /**
     * Which statements are wanted.
     *
     * @param unitIds whose; null for everybody's
     * @param wantsCounties only those for which counties may say their part now
     */
    record StatementFilter(
            @Nullable Long planId,
            @Nullable Long indicatorId,
            @Nullable StatementState state,
            @Nullable Set<Long> unitIds,
            boolean wantsCounties) {}
}
