package org.duban.bulletin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.Light;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface BulletinMapper {

    void insert(@Param("row") Bulletin row, @Param("id") NewId id);

    void insertScope(@Param("id") long id, @Param("scope") Scope scope);

    List<String> sections(long id);

    List<Long> scopeTasks(long id);

    void addScopeTask(@Param("id") long id, @Param("ordinal") int ordinal, @Param("planTaskId") long planTaskId);

    @Nullable
    Bulletin find(long id);

    @Nullable
    Bulletin lock(long id);

    @Nullable
    Bulletin ofPaper(long paperId);

    /** Its text is another one now. */
    void revised(@Param("id") long id, @Param("title") String title);

    void refilled(@Param("id") long id, @Param("factsAt") Instant factsAt, @Param("at") Instant at);

    void move(@Param("id") long id, @Param("state") BulletinState state);

    void sent(
            @Param("id") long id,
            @Param("state") BulletinState state,
            @Param("turn") int turn,
            @Param("until") Instant until,
            @Param("at") Instant at,
            @Param("by") String by);

    void notSent(@Param("id") long id, @Param("turn") int turn);

    void returned(@Param("id") long id, @Param("opinion") String opinion);

    void issued(@Param("id") long id, @Param("number") String number, @Param("at") Instant at, @Param("by") String by);

    void end(
            @Param("id") long id,
            @Param("state") BulletinState state,
            @Param("at") Instant at,
            @Param("by") String by,
            @Param("because") String because);

    // ---- facts

    void insertTasks(@Param("id") long id, @Param("tasks") List<TaskFact> tasks);

    void forgetTasks(long id);

    List<TaskFact> tasks(
            @Param("id") long id,
            @Param("filter") TaskFilter filter,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long countTasks(@Param("id") long id, @Param("filter") TaskFilter filter);

    List<LightCount> countLights(long id);

    // ---- statements

    void insertStatement(
            @Param("bulletinId") long bulletinId,
            @Param("ordinal") int ordinal,
            @Param("one") NewStatement one,
            @Param("turn") int turn,
            @Param("id") NewId id);

    void insertNamed(@Param("statementId") long statementId, @Param("unitIds") Collection<Long> unitIds);

    /** Those that name one of the given units; all of them for null. */
    List<Statement> statements(@Param("id") long id, @Param("unitIds") @Nullable Set<Long> unitIds);

    List<NamedUnit> named(long bulletinId);

    @Nullable
    OpenStatement openOfOrder(long orderId);

    void edit(
            @Param("id") long id,
            @Param("words") String words,
            @Param("included") boolean included,
            @Param("turn") int turn);

    void fill(
            @Param("id") long id,
            @Param("filled") String filled,
            @Param("words") String words,
            @Param("turn") int turn);

    void place(@Param("id") long id, @Param("ordinal") int ordinal);

    void forgetNamed(long statementId);

    void forgetStatement(long id);

    void overtake(@Param("id") long id, @Param("because") String because);

    // ---- consultation

    void insertConsultations(
            @Param("bulletinId") long bulletinId, @Param("turn") int turn, @Param("units") List<Addressed> units);

    void forgetConsultations(@Param("bulletinId") long bulletinId, @Param("turn") int turn);

    List<Consultation> consultations(
            @Param("bulletinId") long bulletinId, @Param("unitIds") @Nullable Set<Long> unitIds);

    @Nullable
    Consultation consultation(long id);

    @Nullable
    Consultation lockConsultation(long id);

    void answered(
            @Param("id") long id,
            @Param("state") Consultation.State state,
            @Param("opinion") @Nullable String opinion,
            @Param("at") @Nullable Instant at,
            @Param("by") @Nullable String by);

    void answerSigned(
            @Param("id") long id,
            @Param("state") Consultation.State state,
            @Param("at") Instant at,
            @Param("by") String by);

    void setConsultation(@Param("id") long id, @Param("state") Consultation.State state);

    void silence(@Param("bulletinId") long bulletinId, @Param("turn") int turn);

    void insertObjections(
            @Param("consultationId") long consultationId, @Param("lines") List<BulletinAnswerForm.Line> lines);

    void forgetObjections(long consultationId);

    List<Objection> objections(long bulletinId);

    void settle(
            @Param("id") long id,
            @Param("verdict") Verdict verdict,
            @Param("reason") String reason,
            @Param("at") Instant at,
            @Param("by") String by);

    // ---- receipts

    void insertReceipts(@Param("bulletinId") long bulletinId, @Param("units") List<Addressed> units);

    List<ReceiptOfUnit> receipts(@Param("bulletinId") long bulletinId, @Param("unitIds") @Nullable Set<Long> unitIds);

    @Nullable
    ReceiptOfUnit receipt(long id);

    void received(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    /** Units with a part in a task of the bulletin, and those that it names. */
    List<Addressed> addressees(long bulletinId);

    // ---- lists

    List<BulletinLine> list(
            @Param("filter") Filter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") Filter filter);

    /** @param readers units that were asked or that it goes to; null for everybody's */
    record Filter(
            @Nullable Long planId,
            @Nullable BulletinState state,
            @Nullable Set<Long> readers) {}

    record TaskFilter(@Nullable Light light, @Nullable Boolean reported) {}

    record LightCount(Light light, int tasks, int reported) {}

    record NamedUnit(long statementId, long unitId, String unitName) {}

    record OpenStatement(long id, long bulletinId) {}

    record Addressed(long unitId, String unitName) {}
}
