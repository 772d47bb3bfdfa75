package org.duban.survey;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface BatchMapper {

    @Select("""
            select ordinal, frame_group, amount, made_by, made_at from survey_code_batch where survey_id = #{survey}
            order by ordinal""")
    List<CodeBatch> codes(long survey);

    @Nullable
    @Select("""
            select ordinal, frame_group, amount, made_by, made_at from survey_code_batch
            where survey_id = #{survey} and ordinal = #{ordinal}""")
    CodeBatch codeBatch(@Param("survey") long survey, @Param("ordinal") int ordinal);

    @Insert("""
            insert into survey_code_batch (survey_id, ordinal, frame_group, amount, made_by, made_at)
            values (#{survey}, #{batch.ordinal}, #{batch.frameGroup}, #{batch.amount}, #{batch.madeBy}, #{batch.madeAt})""")
    void insertCodes(@Param("survey") long survey, @Param("batch") CodeBatch batch);

    @Select("""
            select b.ordinal, b.name, b.frame_group, b.opened_by, b.opened_at,
              (select count(*) from survey_answer a where a.survey_id = b.survey_id and a.paper_batch = b.ordinal) as entered
            from survey_paper_batch b where b.survey_id = #{survey} order by b.ordinal""")
    List<PaperBatch> papers(long survey);

    @Nullable
    @Select("""
            select b.ordinal, b.name, b.frame_group, b.opened_by, b.opened_at,
              (select count(*) from survey_answer a where a.survey_id = b.survey_id and a.paper_batch = b.ordinal) as entered
            from survey_paper_batch b where b.survey_id = #{survey} and b.ordinal = #{ordinal}""")
    PaperBatch paperBatch(@Param("survey") long survey, @Param("ordinal") int ordinal);

    @Insert("""
            insert into survey_paper_batch (survey_id, ordinal, name, frame_group, opened_by, opened_at)
            values (#{survey}, #{batch.ordinal}, #{batch.name}, #{batch.frameGroup}, #{batch.openedBy}, #{batch.openedAt})""")
    void insertPaper(@Param("survey") long survey, @Param("batch") PaperBatch batch);

    /** Codes for letters. */
    record CodeBatch(int ordinal, @Nullable Integer frameGroup, int amount, String madeBy, Instant madeAt) {}

    /** @param entered how many of its papers were typed */
    record PaperBatch(
            int ordinal, String name, @Nullable Integer frameGroup, String openedBy, Instant openedAt, int entered) {}
}
