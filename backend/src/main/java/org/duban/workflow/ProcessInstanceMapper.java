package org.duban.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProcessInstanceMapper {

    /** @param instances subject → instance */
    @Insert("""
            <script>
            insert into process_instance (process, subject_id, instance_id, started_at) values
            <foreach collection="instances" index="subject" item="instance" separator=",">
              (#{process}, #{subject}, #{instance}, #{at})
            </foreach>
            </script>""")
    void insert(
            @Param("process") String process,
            @Param("instances") List<Map.Entry<Long, String>> instances,
            @Param("at") Instant at);

    @Nullable
    @Select("select instance_id from process_instance where process = #{process} and subject_id = #{subjectId}")
    String find(@Param("process") String process, @Param("subjectId") long subjectId);

    /**
     * The instances with a duty on the task, whatever their model, and its reports, which may not have begun yet; an
     * application that has ended is past all clocks.
     */
    String OF_TASK = """
            select p.instance_id
            from work_item w join process_instance p on p.process = w.process and p.subject_id = w.subject_id
            where w.plan_task_id = #{planTaskId}
              and (p.process <> 'application-approval'
                or p.subject_id in (select id from application
                  where plan_task_id = #{planTaskId} and open_key is not null))
            union
            select p.instance_id
            from progress_report r join process_instance p on p.process = 'progress-report' and p.subject_id = r.id
            where r.plan_task_id = #{planTaskId}""";

    @Select(OF_TASK)
    List<String> ofTask(long planTaskId);

    /** What the engine still has to do by itself for a task. */
    @Select("select j.ID_ as id, j.EXECUTION_ID_ as execution_id, j.DUEDATE_ as due from ACT_RU_JOB j" + " join ("
            + OF_TASK + ") of_task on of_task.instance_id = j.PROCESS_INSTANCE_ID_")
    List<TaskJob> jobsOfTask(long planTaskId);

    /**
     * Lets all jobs of an instance wait, or run again. The engine's own call writes only after the due dates that are
     * moved in the same transaction, and then takes itself for a second writer.
     *
     * @param state the engine's word: 1 runs, 2 waits
     */
    @Update("""
            update ACT_RU_JOB set SUSPENSION_STATE_ = #{state}, REV_ = REV_ + 1
            where PROCESS_INSTANCE_ID_ = #{instanceId} and SUSPENSION_STATE_ <> #{state}""")
    void setJobs(@Param("instanceId") String instanceId, @Param("state") int state);

    record TaskJob(String id, String executionId, @Nullable Instant due) {}
}
