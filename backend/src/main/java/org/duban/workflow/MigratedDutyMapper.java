package org.duban.workflow;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The rows of the to-do list that a migration takes along. */
@Mapper
interface MigratedDutyMapper {

    /** What of a duty matters to its clock. */
    record Row(
            long id,
            String taskId,
            String executionId,
            String process,
            String element,
            Instant due,
            @Nullable Instant lapsedAt) {}

    record Subject(String process, long subjectId) {}

    @Nullable
    @Select("select process, subject_id from process_instance where instance_id = #{instanceId} for update")
    Subject lockSubject(String instanceId);

    /**
     * What the instance is about, if that is a task; every duty of an instance is on the same one, and a report may not
     * have begun yet.
     */
    @Nullable
    @Select("""
            select max(about.plan_task_id) from (
              select plan_task_id from work_item where process = #{process} and subject_id = #{subjectId}
              union all
              select plan_task_id from progress_report where #{process} = 'progress-report' and id = #{subjectId}) about""")
    Long taskOf(Subject subject);

    @Select("""
            select id, task_id, execution_id, process, element, due, lapsed_at from work_item
            where process = #{process} and subject_id = #{subjectId} and state = 'OPEN' order by id for update""")
    List<Row> lockOpen(Subject subject);

    @Update("update work_item set element = #{element}, execution_id = #{executionId} where id = #{id}")
    void nowAt(@Param("id") long id, @Param("element") String element, @Param("executionId") String executionId);
}
