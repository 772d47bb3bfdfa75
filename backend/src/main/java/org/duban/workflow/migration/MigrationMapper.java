package org.duban.workflow.migration;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The engine's tables are read here and never written. */
@Mapper
interface MigrationMapper {

    /** Instances that stand at a step, with one of them; those whose task stands still are a group of their own. */
    record Group(String element, long instances, String sample) {}

    record Order(long id, String sourceId, String targetId, boolean withRemovals) {}

    @Nullable
    @Select("""
            select d.ID_ from ACT_RE_DEPLOYMENT d join ACT_GE_BYTEARRAY b on b.DEPLOYMENT_ID_ = d.ID_
            where b.NAME_ = #{file} order by d.DEPLOY_TIME_ desc limit 1""")
    String newestDeploymentOf(String file);

    @Select("""
            select element, count(distinct instance) as instances, min(instance) as sample
            from (select e.ACT_ID_ as element, e.PROC_INST_ID_ as instance, exists (
                select 1 from process_instance p
                  join work_item w on w.process = p.process and w.subject_id = p.subject_id
                  join task_status s on s.plan_task_id = w.plan_task_id
                where p.instance_id = e.PROC_INST_ID_ and s.suspended_at is not null) as stands_still
              from ACT_RU_EXECUTION e
              where e.PROC_DEF_ID_ = #{sourceId} and e.IS_ACTIVE_ = true and e.ACT_ID_ is not null) standing
            group by element, stands_still order by element, stands_still""")
    List<Group> standing(String sourceId);

    @Select("select count(*) from ACT_RU_EXECUTION where PROC_DEF_ID_ = #{sourceId} and PARENT_ID_ is null")
    int running(String sourceId);

    @Select("""
            select ID_ from ACT_RU_EXECUTION
            where PROC_DEF_ID_ = #{sourceId} and PARENT_ID_ is null and ID_ > #{after} order by ID_ limit #{limit}""")
    List<String> instancesAfter(
            @Param("sourceId") String sourceId, @Param("after") String after, @Param("limit") int limit);

    @Nullable
    @Select("select PROC_DEF_ID_ from ACT_RU_EXECUTION where ID_ = #{instanceId}")
    String versionOf(String instanceId);

    @Select("""
            select distinct e.PROC_DEF_ID_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
            where e.PARENT_ID_ is null
              and d.VERSION_ < (select max(n.VERSION_) from ACT_RE_PROCDEF n where n.KEY_ = d.KEY_)""")
    List<String> outdated();

    @Insert("""
            insert into model_migration (process, source_id, target_id, total, with_removals, ordered_by, started_at)
            values (#{process}, #{sourceId}, #{targetId}, #{total}, #{withRemovals}, #{by}, #{at})""")
    void insert(
            @Param("process") String process,
            @Param("sourceId") String sourceId,
            @Param("targetId") String targetId,
            @Param("total") int total,
            @Param("withRemovals") boolean withRemovals,
            @Param("by") @Nullable String by,
            @Param("at") Instant at);

    /** What the administrator once allowed stays allowed. */
    @Update("""
            update model_migration
            set finished_at = null, with_removals = (with_removals or #{withRemovals}),
              ordered_by = coalesce(#{by}, ordered_by)
            where source_id = #{sourceId} and target_id = #{targetId}""")
    int reopen(
            @Param("sourceId") String sourceId,
            @Param("targetId") String targetId,
            @Param("withRemovals") boolean withRemovals,
            @Param("by") @Nullable String by);

    @Select("""
            select id, source_id, target_id, with_removals from model_migration
            where finished_at is null order by id""")
    List<Order> unfinished();

    @Update("update model_migration set finished_at = #{at} where id = #{id}")
    void finished(@Param("id") long id, @Param("at") Instant at);

    @Delete("delete from model_migration_failure where instance_id = #{instanceId}")
    void forgetFailure(String instanceId);

    @Insert("""
            insert into model_migration_failure (instance_id, source_id, reason, at)
            values (#{instanceId}, #{sourceId}, #{reason}, #{at})""")
    void failed(
            @Param("instanceId") String instanceId,
            @Param("sourceId") String sourceId,
            @Param("reason") String reason,
            @Param("at") Instant at);

    @Select("""
            select m.id, m.process, m.source_id, s.VERSION_ as from_version, t.VERSION_ as to_version, m.total,
              (select count(*) from ACT_RU_EXECUTION e
                where e.PROC_DEF_ID_ = m.source_id and e.PARENT_ID_ is null) as remaining,
              (select count(*) from model_migration_failure f where f.source_id = m.source_id) as failed,
              m.ordered_by, m.started_at, m.finished_at
            from model_migration m join ACT_RE_PROCDEF s on s.ID_ = m.source_id
              join ACT_RE_PROCDEF t on t.ID_ = m.target_id
            order by m.id desc limit #{limit} offset #{offset}""")
    List<MigrationRun> runs(@Param("limit") int limit, @Param("offset") int offset);

    @Select("select count(*) from model_migration")
    long countRuns();

    @Select("""
            select f.instance_id, f.reason, f.at from model_migration_failure f
            where f.source_id = #{sourceId} order by f.at desc, f.instance_id limit #{limit} offset #{offset}""")
    List<StayedBehind> failures(
            @Param("sourceId") String sourceId, @Param("limit") int limit, @Param("offset") int offset);

    @Select("select count(*) from model_migration_failure where source_id = #{sourceId}")
    long countFailures(String sourceId);
}
