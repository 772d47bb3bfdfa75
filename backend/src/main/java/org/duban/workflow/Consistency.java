package org.duban.workflow;

import java.util.ArrayList;
import java.util.List;
import org.duban.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 一致性核对: what must hold between our rows and the engine's; each check counts what breaks it, so that 0 is sound. */
@Service
class Consistency {

    private static final int SAMPLES = 5;

    /** A query whose every row is a breach, named by its first column. */
    private record Query(String name, String sentence, String sql) {}

    private static final List<Query> QUERIES = List.of(
            new Query("task-without-instance", "每项已下达的任务都有流程实例", """
                    select cast(s.plan_task_id as char(64)) from task_status s
                    where not exists (select 1 from process_instance p join ACT_HI_PROCINST h on h.ID_ = p.instance_id
                      where p.process = 'plan-task' and p.subject_id = s.plan_task_id)"""),
            new Query("instance-without-task", "每个流程实例都有对应的任务", """
                    select h.ID_ from ACT_HI_PROCINST h
                    where not exists (select 1 from process_instance p where p.instance_id = h.ID_)"""),
            new Query("business-key-twice", "同一事项没有重复的流程实例", """
                    select max(h.BUSINESS_KEY_) from ACT_HI_PROCINST h
                    group by h.PROC_DEF_KEY_, h.BUSINESS_KEY_ having count(*) > 1"""),
            new Query("duty-without-engine-task", "每件待办在流程引擎中都有对应环节", """
                    select cast(w.id as char(64)) from work_item w
                    where w.state = 'OPEN' and not exists (select 1 from ACT_RU_TASK t where t.ID_ = w.task_id)"""),
            new Query("engine-task-without-duty", "流程引擎的每个环节都有对应待办", """
                    select t.ID_ from ACT_RU_TASK t
                    where not exists (select 1 from work_item w where w.task_id = t.ID_ and w.state = 'OPEN')"""),
            new Query("done-without-history", "每件已办在流程历史中都已办结", """
                    select cast(w.id as char(64)) from work_item w
                    where w.state = 'DONE' and not exists (select 1 from ACT_HI_TASKINST t
                      where t.ID_ = w.task_id and t.DELETE_REASON_ = 'completed')"""),
            new Query("history-without-done", "流程历史中办结的环节都有已办记录", """
                    select t.ID_ from ACT_HI_TASKINST t
                    where t.DELETE_REASON_ = 'completed'
                      and not exists (select 1 from work_item w where w.task_id = t.ID_ and w.state = 'DONE')"""),
            new Query("closed-but-running", "已销号的任务流程已结束，未销号的仍在运行", """
                    select cast(s.plan_task_id as char(64)) from task_status s
                    join process_instance p on p.process = 'plan-task' and p.subject_id = s.plan_task_id
                    join ACT_HI_PROCINST h on h.ID_ = p.instance_id
                    where (s.phase = 'CLOSED' and h.END_TIME_ is null)
                      or (s.phase <> 'CLOSED' and h.END_TIME_ is not null)"""),
            new Query("due-date-differs", "待办期限与流程引擎一致", """
                    select cast(w.id as char(64)) from work_item w join ACT_RU_TASK t on t.ID_ = w.task_id
                    where w.state = 'OPEN' and (t.DUE_DATE_ is null or t.DUE_DATE_ <> w.due)"""),
            new Query("deadline-lost", "每件待办的期限恰有一个计时器或一次到期记录", """
                    select cast(w.id as char(64)) from work_item w
                    where w.state = 'OPEN' and (case when w.lapsed_at is null then 0 else 1 end) + (select count(*)
                      from ACT_RU_JOB j where j.EXECUTION_ID_ = w.execution_id
                      and j.HANDLER_CFG_ = concat(w.element, 'Lapsed') and j.TYPE_ = 'timer') <> 1"""),
            new Query("timer-differs", "到期计时器与待办期限一致", """
                    select cast(w.id as char(64)) from work_item w join ACT_RU_JOB j on j.EXECUTION_ID_ = w.execution_id
                    where w.state = 'OPEN' and j.TYPE_ = 'timer' and j.RETRIES_ > 0
                      and j.HANDLER_CFG_ = concat(w.element, 'Lapsed') and j.DUEDATE_ <> w.due"""),
            new Query("job-without-incident", "用尽重试的作业都有故障记录", """
                    select j.ID_ from ACT_RU_JOB j where j.RETRIES_ = 0
                      and not exists (select 1 from ACT_RU_INCIDENT i where i.CONFIGURATION_ = j.ID_)"""),
            new Query("incident-without-job", "故障记录都对应用尽重试的作业", """
                    select i.ID_ from ACT_RU_INCIDENT i where i.INCIDENT_TYPE_ = 'failedJob'
                      and not exists (select 1 from ACT_RU_JOB j where j.ID_ = i.CONFIGURATION_ and j.RETRIES_ = 0)"""),
            new Query("orphan-in-engine", "环节、变量、作业都属于运行中的流程", """
                    select t.ID_ from ACT_RU_TASK t
                    where not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = t.EXECUTION_ID_)
                    union all
                    select v.ID_ from ACT_RU_VARIABLE v
                    where v.EXECUTION_ID_ is not null
                      and not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = v.EXECUTION_ID_)
                    union all
                    select j.ID_ from ACT_RU_JOB j
                    where j.EXECUTION_ID_ is not null
                      and not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = j.EXECUTION_ID_)"""));

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Consistency(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param samples the first few that break it */
    record Check(String name, String sentence, long count, List<String> samples) {}

    record Report(List<Check> checks, boolean sound) {}

    Report report() {
        List<Check> checks = new ArrayList<>(QUERIES.stream().map(this::check).toList());
        checks.add(auditChain());
        return new Report(List.copyOf(checks), checks.stream().allMatch(check -> check.count() == 0));
    }

    private Check check(Query query) {
        List<String> breaches = jdbc.sql(query.sql()).query(String.class).list();
        return new Check(
                query.name(),
                query.sentence(),
                breaches.size(),
                breaches.stream().limit(SAMPLES).toList());
    }

    private Check auditChain() {
        var verification = audit.verify();
        return new Check(
                "audit-chain",
                "审计记录链完整，未被改动",
                verification.sound() ? 0 : 1,
                verification.brokenAt() == null ? List.of() : List.of(String.valueOf(verification.brokenAt())));
    }
}
