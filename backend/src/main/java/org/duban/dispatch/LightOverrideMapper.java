package org.duban.dispatch;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface LightOverrideMapper {
    String COLUMNS = """
            select id, plan_task_id, light, reason, paper_number, until_day as until, signed_at, signed_by, by_leader,
              ended_at, ended_by, end_reason
            from light_override
            """;

    @Nullable
    @Select(COLUMNS + "where id = #{id}")
    LightOverride find(long id);

    @Select(COLUMNS
            + "where plan_task_id = #{planTaskId} order by signed_at desc, id desc limit #{limit} offset #{offset}")
    List<LightOverride> ofTask(
            @Param("planTaskId") long planTaskId, @Param("limit") int limit, @Param("offset") int offset);

    @Select("select count(*) from light_override where plan_task_id = #{planTaskId}")
    long countOfTask(long planTaskId);

    @Insert("""
            insert into light_override (plan_task_id, light, reason, paper_number, until_day, signed_at, signed_by, by_leader)
            values (#{row.planTaskId}, #{row.light}, #{row.reason}, #{row.paperNumber}, #{row.until}, #{row.signedAt},
              #{row.signedBy}, #{row.byLeader})""")
    @Options(useGeneratedKeys = true, keyProperty = "id.value", keyColumn = "id")
    void insert(@Param("row") LightOverride row, @Param("id") NewId id);

    /** Says who ended it and why; when is written with the task's own row. */
    @Update("update light_override set ended_by = #{by}, end_reason = #{reason} where id = #{id}")
    void end(@Param("id") long id, @Param("by") @Nullable String by, @Param("reason") String reason);
}
