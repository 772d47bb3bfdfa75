package org.duban.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface AnswerMapper {

    @Insert("insert into survey_token_use (survey_id, mark) values (#{survey}, #{mark})")
    void use(@Param("survey") long survey, @Param("mark") String mark);

    @Select("select count(*) > 0 from survey_token_use where survey_id = #{survey} and mark = #{mark}")
    boolean isUsed(@Param("survey") long survey, @Param("mark") String mark);

    @Insert("""
            insert into survey_answer (id, survey_id, channel, assisted, frame_group, answered_on, paper_batch, paper_number,
              typist)
            values (#{id}, #{survey}, #{channel}, #{answer.assisted}, #{group}, #{day}, #{paper.batch}, #{paper.number},
              #{paper.typist})""")
    void insert(
            @Param("id") String id,
            @Param("survey") long survey,
            @Param("channel") Channel channel,
            @Param("answer") Answer answer,
            @Param("group") @Nullable Integer group,
            @Param("day") LocalDate day,
            @Param("paper") Paper paper);

    @Insert("""
            <script>
            insert into survey_choice (answer_id, survey_id, question, choice) values
            <foreach collection="choices" item="one" separator=",">
              (#{id}, #{survey}, #{one.question}, #{one.choice})
            </foreach>
            </script>""")
    void insertChoices(
            @Param("id") String id, @Param("survey") long survey, @Param("choices") List<Answer.Choice> choices);

    @Insert("insert into survey_text (id, survey_id, question, words) values (#{id}, #{survey}, #{question}, #{words})")
    void insertText(
            @Param("id") String id,
            @Param("survey") long survey,
            @Param("question") int question,
            @Param("words") String words);

    @Select("select count(*) from survey_answer where survey_id = #{survey}")
    int answers(long survey);

    @Select("""
            select channel, assisted, frame_group, count(*) as answers from survey_answer where survey_id = #{survey}
            group by channel, assisted, frame_group""")
    List<Part> parts(long survey);

    @Select("""
            select question, choice, count(*) as ticks from survey_choice where survey_id = #{survey}
            group by question, choice""")
    List<Ticks> ticks(long survey);

    @Select("""
            select question, count(distinct answer_id) as people from survey_choice where survey_id = #{survey}
            group by question""")
    List<People> people(long survey);

    @Select("select question, count(*) as people from survey_text where survey_id = #{survey} group by question")
    List<People> writers(long survey);

    @Select("""
            <script>
            select id, question, words, blanked_by, blanked_at, reason, version from survey_text
            where survey_id = #{survey}<if test="question != null"> and question = #{question}</if>
            order by id limit #{limit} offset #{offset}
            </script>""")
    List<FreeText> texts(
            @Param("survey") long survey,
            @Param("question") @Nullable Integer question,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("""
            <script>
            select count(*) from survey_text
            where survey_id = #{survey}<if test="question != null"> and question = #{question}</if>
            </script>""")
    long countTexts(@Param("survey") long survey, @Param("question") @Nullable Integer question);

    @Nullable
    @Select("""
            select id, question, words, blanked_by, blanked_at, reason, version from survey_text
            where survey_id = #{survey} and id = #{id} for update""")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    FreeText lockText(@Param("survey") long survey, @Param("id") String id);

    @Update("""
            update survey_text set words = #{words}, blanked_by = #{by}, blanked_at = #{at}, reason = #{reason},
              version = version + 1
            where id = #{id}""")
    void blank(
            @Param("id") String id,
            @Param("words") String words,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("at") Instant at);

    /** How it came to us. */
    enum Channel {
        ONLINE,
        PAPER
    }

    /** All null for what came online. */
    record Paper(
            @Nullable Integer batch,
            @Nullable Integer number,
            @Nullable String typist) {
        static final Paper NONE = new Paper(null, null, null);
    }

    record Part(Channel channel, boolean assisted, @Nullable Integer frameGroup, int answers) {}

    record Ticks(int question, int choice, int ticks) {}

    record People(int question, int people) {}
}
