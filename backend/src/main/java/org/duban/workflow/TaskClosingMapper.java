package org.duban.workflow;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TaskClosingMapper {

    @Select("select count(*) from task_status where plan_id = #{planId} and phase <> 'CLOSED'")
    long countOpenTasks(long planId);

    @Select("""
            select distinct subject_id from work_item
            where plan_task_id = #{planTaskId} and state = 'OPEN' and process = 'progress-report'""")
    List<Long> openReports(long planTaskId);
}
