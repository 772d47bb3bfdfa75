package org.duban.dispatch;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SuspensionMapper {

    @Insert("insert into task_suspension (plan_task_id, from_at, reason) values (#{planTaskId}, #{at}, #{reason})")
    void begin(@Param("planTaskId") long planTaskId, @Param("at") Instant at, @Param("reason") String reason);

    @Update("""
            update task_suspension set to_at = #{at}, lifted_because = #{reason}
            where plan_task_id = #{planTaskId} and to_at is null""")
    void end(@Param("planTaskId") long planTaskId, @Param("at") Instant at, @Param("reason") String reason);

    @Nullable
    @Select("""
            select id, plan_task_id, from_at, to_at, reason from task_suspension
            where plan_task_id = #{planTaskId} and to_at is null""")
    Standstill current(long planTaskId);
}
