package org.duban.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProgressMapper {

    boolean hasRound(@Param("planId") long planId, @Param("label") String label);

    void insertRound(@Param("row") ProgressRound row, @Param("id") NewId id);

    /** @param only these tasks; all when there are none */
    int openReports(@Param("roundId") long roundId, @Param("planId") long planId, @Param("only") Collection<Long> only);

    void openParts(long roundId);

    List<ProgressReport> ofRound(long roundId);

    List<ProgressReport> ofTask(long planTaskId);

    @Nullable
    ProgressReport find(long reportId);

    List<Long> partIds(@Param("reportIds") Collection<Long> reportIds);

    List<ProgressPart> parts(@Param("reportIds") Collection<Long> reportIds);

    @Nullable
    ProgressPart part(@Param("reportId") long reportId, @Param("assignmentId") long assignmentId);

    void submitPart(
            @Param("id") long id, @Param("form") ProgressForm form, @Param("at") Instant at, @Param("by") String by);

    void signPart(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    void returnPart(@Param("id") long id, @Param("opinion") @Nullable String opinion);

    void silence(long reportId);

    void releaseParts(long assignmentId);

    List<Long> reportsOf(long assignmentId);

    /** Reports that the office has not verified yet. */
    List<ProgressReport> running(long planTaskId);

    void postpone(@Param("id") long id, @Param("deadline") Instant deadline);

    void submit(
            @Param("id") long id, @Param("form") ProgressForm form, @Param("at") Instant at, @Param("by") String by);

    void sign(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    void verify(
            @Param("id") long id,
            @Param("opinion") @Nullable String opinion,
            @Param("at") Instant at,
            @Param("by") String by);

    void move(@Param("id") long id, @Param("state") ReportState state, @Param("opinion") @Nullable String opinion);

    void recallPart(@Param("id") long id, @Param("state") PartState state);

    /** @param unsigned takes the signature off */
    void recall(@Param("id") long id, @Param("state") ReportState state, @Param("unsigned") boolean unsigned);

    void forgetStatements(@Param("reportId") long reportId, @Param("partId") long partId);

    void state(@Param("rows") List<MilestoneStatement> rows);

    List<MilestoneStatement> statements(@Param("reportIds") Collection<Long> reportIds);

    void forgetEvidence(@Param("reportId") long reportId, @Param("partId") long partId);

    void prove(@Param("uses") Collection<EvidenceUse> uses);

    List<EvidenceUse> evidence(@Param("reportIds") Collection<Long> reportIds);
}
