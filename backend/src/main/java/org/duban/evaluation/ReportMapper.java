package org.duban.evaluation;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReportMapper {
    String SELECT = """
            select id, round_id, plan_id, paper_id, state, title, main_to, to_units, basis_hash, taken_at, taken_by,
              drafted_at, drafted_by, submitted_at, submitted_by, submitter, opinion, issued_at, issued_by, paper_number, version
            from evaluation_report
            """;

    @Nullable
    @Select(SELECT + "where round_id = #{roundId}")
    EvaluationReport ofRound(long roundId);

    @Nullable
    @Select(SELECT + "where round_id = #{roundId} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    EvaluationReport lock(long roundId);

    @Nullable
    @Select(SELECT + "where paper_id = #{paperId} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    EvaluationReport ofPaper(long paperId);

    @Nullable
    @Select("select round_id from evaluation_report where paper_id = #{paperId}")
    Long roundOfPaper(long paperId);

    @Select("select basis from evaluation_report where id = #{id}")
    String basis(long id);

    @Insert("""
            insert into evaluation_report (round_id, plan_id, paper_id, state, title, main_to, to_units, basis, basis_hash,
              taken_at, taken_by, drafted_at, drafted_by, version)
            values (#{row.roundId}, #{row.planId}, #{row.paperId}, #{row.state}, #{row.title}, #{row.mainTo},
              #{row.toUnits}, #{basis}, #{row.basisHash}, #{row.takenAt}, #{row.takenBy}, #{row.draftedAt},
              #{row.draftedBy}, 0)""")
    void insert(@Param("row") EvaluationReport row, @Param("basis") String basis);

    @Update("""
            update evaluation_report set basis = #{basis}, basis_hash = #{hash}, taken_at = #{at}, taken_by = #{by},
              version = version + 1
            where id = #{id}""")
    void retake(
            @Param("id") long id,
            @Param("basis") String basis,
            @Param("hash") String hash,
            @Param("at") Instant at,
            @Param("by") String by);

    @Update("""
            update evaluation_report set title = #{title}, main_to = #{mainTo}, to_units = #{toUnits}, version = version + 1
            where id = #{id}""")
    void head(
            @Param("id") long id,
            @Param("title") String title,
            @Param("mainTo") String mainTo,
            @Param("toUnits") boolean toUnits);

    @Update("""
            update evaluation_report set state = 'SUBMITTED', submitted_at = #{at}, submitted_by = #{by},
              submitter = #{submitter}, opinion = null,
              version = version + 1
            where id = #{id}""")
    void submit(
            @Param("id") long id,
            @Param("at") Instant at,
            @Param("by") String by,
            @Param("submitter") String submitter);

    @Update("""
            update evaluation_report set state = 'REVISING', opinion = #{opinion}, version = version + 1 where id = #{id}""")
    void putBack(@Param("id") long id, @Param("opinion") @Nullable String opinion);

    @Update("""
            update evaluation_report set state = 'ISSUED', issued_at = #{at}, issued_by = #{by}, paper_number = #{number},
              version = version + 1
            where id = #{id}""")
    void issue(@Param("id") long id, @Param("at") Instant at, @Param("by") String by, @Param("number") String number);

    /** Its paper was declared void: it is a draft again, under a new paper. */
    @Update("""
            update evaluation_report set state = 'DRAFT', opinion = #{opinion}, paper_id = #{paperId}, issued_at = null,
              issued_by = null, paper_number = null, version = version + 1
            where id = #{id}""")
    void reopen(@Param("id") long id, @Param("paperId") long paperId, @Param("opinion") String opinion);

    @Select("select chapter, words from evaluation_text where report_id = #{id}")
    List<Added> texts(long id);

    @Delete("delete from evaluation_text where report_id = #{id} and chapter = #{chapter}")
    void forgetText(@Param("id") long id, @Param("chapter") Chapter chapter);

    @Insert("insert into evaluation_text (report_id, chapter, words) values (#{id}, #{chapter}, #{words})")
    void insertText(@Param("id") long id, @Param("chapter") Chapter chapter, @Param("words") String words);

    @Update("update evaluation_report set version = version + 1 where id = #{id}")
    void touched(long id);

    /** What the office adds to a chapter. */
    record Added(Chapter chapter, String words) {}
}
