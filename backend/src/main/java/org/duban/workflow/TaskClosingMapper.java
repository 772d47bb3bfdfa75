package org.duban.workflow;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TaskClosingMapper {

    @Select("select count(*) from task_status where plan_id = #{planId} and phase <> 'CLOSED'")
    long countOpenTasks(long planId);

    /** A report may not have begun yet and has no duty then. */
    @Select("""
            select distinct process, subject_id from work_item
            where plan_task_id = #{planTaskId} and state = 'OPEN' and process in ('progress-report', 'risk-response')
            union
            select 'progress-report', id from progress_report
            where plan_task_id = #{planTaskId} and state not in ('FILED', 'DROPPED')""")
    List<Beside> openBeside(long planTaskId);

    /** What runs beside a task and ends with it. */
    record Beside(String process, long subjectId) {}
}
