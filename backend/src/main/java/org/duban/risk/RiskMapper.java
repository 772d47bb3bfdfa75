package org.duban.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.Acting;
import org.duban.dispatch.RiskSign;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface RiskMapper {

    void insert(@Param("row") Risk row, @Param("id") NewId id);

    int update(@Param("row") Risk row, @Param("at") Instant at);

    @Nullable
    Risk find(long id);

    List<Risk> ofTask(long planTaskId);

    void insertChange(
            @Param("riskId") long riskId,
            @Param("at") Instant at,
            @Param("by") Acting by,
            @Param("act") RiskAct act,
            @Param("before") @Nullable String before,
            @Param("after") String after);

    List<RiskPage.Change> changes(long riskId);

    void insertSignal(@Param("row") Signal row, @Param("id") NewId id);

    @Nullable
    Signal signal(long id);

    List<Signal> signals(long riskId);

    boolean isKnown(
            @Param("planTaskId") long planTaskId,
            @Param("sign") RiskSign sign,
            @Param("cause") String cause,
            @Param("effect") RiskEffect effect);

    List<RiskRow> page(
            @Param("where") Where where,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("where") Where where);

    List<Cell> cells(@Param("where") Where where);

    List<Sighting> lateMilestones(@Param("today") LocalDate today);

    List<Sighting> redLights();

    List<Sighting> extendedOften();

    List<Sighting> silentOften();

    /** Figures of which more is better and whose last reported value is less than the one before; counted in percent. */
    List<Sighting> fallingFigures(@Param("now") Instant now);

    /**
     * @param visibleUnits null for everything
     * @param at the last moment of a past day; null for now
     */
    record Where(
            RiskFilter filter,
            @Nullable String pattern,
            @Nullable Collection<Long> visibleUnits,
            @Nullable Instant at) {}

    record Cell(int likelihood, int impact, RiskLevel level, long count) {}

    /** Why a risk was raised. */
    record Signal(
            long id,
            long planId,
            long planTaskId,
            long riskId,
            RiskSign sign,
            String cause,
            RiskEffect effect,
            String sentence,
            Instant firedAt) {}

    /**
     * Something that goes wrong on a task.
     *
     * @param cause the one circumstance that it is, so that it is known again tomorrow
     * @param since for signs that grow by the day
     * @param times for signs that are counted
     */
    record Sighting(
            long planId,
            long planTaskId,
            String cause,
            String subject,
            @Nullable LocalDate since,
            @Nullable Integer times) {}
}
