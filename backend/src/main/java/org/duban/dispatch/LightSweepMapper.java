package org.duban.dispatch;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface LightSweepMapper {

    /** Tasks whose clocks run that another version of the table judged last; one that none has judged yet is about to be. */
    @Select("""
            select plan_task_id from task_status
            where plan_task_id > #{last} and phase <> 'CLOSED' and suspended_at is null
              and light_rule <> #{cited}
            order by plan_task_id limit #{limit}""")
    List<Long> judgedOtherwise(@Param("cited") String cited, @Param("last") long last, @Param("limit") int limit);

    @Select("""
            <script>
            select s.plan_task_id, t.task_number as "number", t.title, s.phase,
              coalesce(s.table_light, s.light) as light, coalesce(s.table_reason, s.light_reason) as reason,
              s.override_id is not null as overridden
            from task_status s join plan_task t on t.id = s.plan_task_id
            where s.plan_task_id > #{last} and s.phase &lt;&gt; 'CLOSED' and s.suspended_at is null
              <if test="planId != null">and s.plan_id = #{planId}</if>
            order by s.plan_task_id limit #{limit}
            </script>""")
    List<Row> running(@Param("planId") @Nullable Long planId, @Param("last") long last, @Param("limit") int limit);

    record Row(
            long planTaskId, String number, String title, Phase phase, Light light, String reason, boolean overridden) {

        LightSweep.Standing with(LightFacts facts) {
            return new LightSweep.Standing(planTaskId, number, title, light, reason, overridden, facts);
        }
    }
}
