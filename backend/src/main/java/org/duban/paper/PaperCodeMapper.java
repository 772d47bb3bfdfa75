package org.duban.paper;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** 机关代字: which one a kind of paper is numbered under, for all plans and for those that have one of their own. */
@Mapper
interface PaperCodeMapper {

    @Select("""
            select coalesce(p.code, s.code) from paper_setting s
            left join paper_plan_setting p on p.kind = s.kind and p.plan_id = #{planId}
            where s.kind = #{kind}""")
    String code(@Param("kind") PaperKind kind, @Param("planId") long planId);

    @Select("select code from paper_code where code = #{code} for update")
    String hold(String code);

    @Select("select max(ordinal) from paper where code = #{code} and number_year = #{year}")
    @Nullable
    Integer last(@Param("code") String code, @Param("year") int year);

    /** @param planId null for what holds where a plan has none of its own */
    @Select("""
            select s.kind, s.code as usual, p.code as own from paper_setting s
            left join paper_plan_setting p on p.kind = s.kind and p.plan_id = #{planId}""")
    List<Setting> settings(@Param("planId") @Nullable Long planId);

    /** Held, so that of two who change one code the second has read too early. */
    @Select("select kind from paper_setting where kind = #{kind} for update")
    String holdKind(PaperKind kind);

    @Insert("insert ignore into paper_code (code) values (#{code})")
    void know(String code);

    @Update("update paper_setting set code = #{code} where kind = #{kind}")
    void change(@Param("kind") PaperKind kind, @Param("code") String code);

    @Delete("delete from paper_plan_setting where plan_id = #{planId} and kind = #{kind}")
    void forget(@Param("planId") long planId, @Param("kind") PaperKind kind);

    @Insert("insert into paper_plan_setting (plan_id, kind, code) values (#{planId}, #{kind}, #{code})")
    void override(@Param("planId") long planId, @Param("kind") PaperKind kind, @Param("code") String code);

    @Insert("""
            insert into paper_code_change (plan_id, kind, former, code, reason, changed_at, changed_by)
            values (#{planId}, #{kind}, #{former}, #{code}, #{reason}, #{changedAt}, #{changedBy})""")
    void remember(Change change);

    @Select("""
            <script>
            select plan_id, kind, former, code, reason, changed_at, changed_by from paper_code_change
            where plan_id <choose><when test="planId == null">is null</when><otherwise>= #{planId}</otherwise></choose>
            order by id desc limit #{limit} offset #{offset}
            </script>""")
    List<Change> changes(
            @Param("planId") @Nullable Long planId, @Param("limit") int limit, @Param("offset") int offset);

    @Select("""
            <script>
            select count(*) from paper_code_change
            where plan_id <choose><when test="planId == null">is null</when><otherwise>= #{planId}</otherwise></choose>
            </script>""")
    int countChanges(@Param("planId") @Nullable Long planId);

    @Select("select count(*) from plan where id = #{planId}")
    int countPlans(long planId);

    /**
     * @param usual what holds where a plan has none of its own
     * @param own the plan's
     */
    record Setting(PaperKind kind, String usual, @Nullable String own) {}

    /** @param code null when a plan has none of its own any more */
    record Change(
            @Nullable Long planId,
            PaperKind kind,
            String former,
            @Nullable String code,
            String reason,
            Instant changedAt,
            String changedBy) {}
}
