package org.duban.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface SurveyMapper {
    String COLUMNS = """
            select id, plan_id, slug, title, state, opens_on, closes_on, content, drafted_by, drafter, drafted_at, remark,
              approved_by, approver, approved_at, counter, counted_at, published, version
            from survey
            """;

    @Nullable
    @Select(COLUMNS + "where id = #{id}")
    Survey find(long id);

    @Nullable
    @Select(COLUMNS + "where slug = #{slug}")
    Survey bySlug(String slug);

    @Nullable
    @Select(COLUMNS + "where id = #{id} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Survey lock(long id);

    /** @param all also those that are not counted yet */
    @Select("""
            <script>
            select s.id, s.plan_id, p.name as plan_name, s.title, s.state, s.opens_on, s.closes_on, s.drafter
            from survey s join plan p on p.id = s.plan_id
            <where>
              <if test="planId != null">s.plan_id = #{planId}</if>
              <if test="!all">and s.state = 'COUNTED'</if>
            </where>
            order by s.id desc limit #{limit} offset #{offset}
            </script>""")
    List<SurveyRow> list(
            @Param("planId") @Nullable Long planId,
            @Param("all") boolean all,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("""
            <script>
            select count(*) from survey s
            <where>
              <if test="planId != null">s.plan_id = #{planId}</if>
              <if test="!all">and s.state = 'COUNTED'</if>
            </where>
            </script>""")
    long count(@Param("planId") @Nullable Long planId, @Param("all") boolean all);

    @Select("select id from survey where plan_id = #{planId} and state = 'COUNTED' order by id")
    List<Long> countedOf(long planId);

    @Insert("""
            insert into survey (plan_id, slug, title, state, opens_on, closes_on, content, drafted_by, drafter, drafted_at)
            values (#{planId}, #{slug}, #{draft.title}, 'DRAFT', #{draft.opensOn}, #{draft.closesOn}, #{draft.content},
              #{by}, #{name}, #{at})""")
    @Options(useGeneratedKeys = true, keyProperty = "id.value", keyColumn = "id")
    void insert(
            @Param("planId") long planId,
            @Param("slug") String slug,
            @Param("draft") Written draft,
            @Param("by") String by,
            @Param("name") String name,
            @Param("at") Instant at,
            @Param("id") NewId id);

    @Update("""
            update survey set title = #{draft.title}, opens_on = #{draft.opensOn}, closes_on = #{draft.closesOn},
              content = #{draft.content}, drafted_by = #{by}, drafter = #{name}, drafted_at = #{at}, version = version + 1
            where id = #{id}""")
    void save(
            @Param("id") long id,
            @Param("draft") Written draft,
            @Param("by") String by,
            @Param("name") String name,
            @Param("at") Instant at);

    @Delete("delete from survey where id = #{id}")
    void delete(long id);

    @Update("update survey set state = 'SUBMITTED', remark = null, version = version + 1 where id = #{id}")
    void submit(long id);

    @Update("""
            update survey set state = 'DRAFT', remark = #{remark}, approved_by = null, approver = null, approved_at = null,
              version = version + 1
            where id = #{id}""")
    void putBack(@Param("id") long id, @Param("remark") String remark);

    @Update("""
            update survey set state = 'APPROVED', approved_by = #{by}, approver = #{name}, approved_at = #{at},
              version = version + 1
            where id = #{id}""")
    void approve(@Param("id") long id, @Param("by") String by, @Param("name") String name, @Param("at") Instant at);

    @Update("""
            update survey set state = 'COUNTED', counter = #{name}, counted_at = #{at}, version = version + 1
            where id = #{id}""")
    void counted(@Param("id") long id, @Param("name") String name, @Param("at") Instant at);

    @Update("update survey set published = #{published}, version = version + 1 where id = #{id}")
    void publish(@Param("id") long id, @Param("published") boolean published);

    /** What the office writes. */
    record Written(
            String title,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            String content) {}
}
