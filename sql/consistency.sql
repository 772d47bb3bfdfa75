-- What must hold between our rows and the engine's, and among our own. Each query lists what breaks its sentence, so that
-- no row is sound. A check begins with a line "-- check: name, sentence".

-- check: task-without-instance，每项已下达的任务都有流程实例
select cast(s.plan_task_id as char(64)) from task_status s
where not exists (select 1 from process_instance p join ACT_HI_PROCINST h on h.ID_ = p.instance_id
  where p.process = 'plan-task' and p.subject_id = s.plan_task_id);

-- check: instance-without-task，每个流程实例都有对应的任务
select h.ID_ from ACT_HI_PROCINST h
where not exists (select 1 from process_instance p where p.instance_id = h.ID_);

-- check: business-key-twice，同一事项没有重复的流程实例
select max(h.BUSINESS_KEY_) from ACT_HI_PROCINST h
group by h.PROC_DEF_KEY_, h.BUSINESS_KEY_ having count(*) > 1;

-- check: duty-without-engine-task，每件待办在流程引擎中都有对应环节
select cast(w.id as char(64)) from work_item w
where w.state = 'OPEN' and not exists (select 1 from ACT_RU_TASK t where t.ID_ = w.task_id);

-- check: engine-task-without-duty，流程引擎的每个环节都有对应待办
select t.ID_ from ACT_RU_TASK t
where not exists (select 1 from work_item w where w.task_id = t.ID_ and w.state = 'OPEN');

-- check: done-without-history，每件已办在流程历史中都已办结
select cast(w.id as char(64)) from work_item w
where w.state = 'DONE' and not exists (select 1 from ACT_HI_TASKINST t
  where t.ID_ = w.task_id and t.DELETE_REASON_ = 'completed');

-- check: history-without-done，流程历史中办结的环节都有已办记录
select t.ID_ from ACT_HI_TASKINST t
where t.DELETE_REASON_ = 'completed'
  and not exists (select 1 from work_item w where w.task_id = t.ID_ and w.state = 'DONE');

-- check: closed-but-running，已销号的任务流程已结束，未销号的仍在运行
select cast(s.plan_task_id as char(64)) from task_status s
join process_instance p on p.process = 'plan-task' and p.subject_id = s.plan_task_id
join ACT_HI_PROCINST h on h.ID_ = p.instance_id
where (s.phase = 'CLOSED' and h.END_TIME_ is null)
  or (s.phase <> 'CLOSED' and h.END_TIME_ is not null);

-- check: duty-twice，同一环节同一单位没有重复的待办
select cast(max(w.id) as char(64)) from work_item w where w.state = 'OPEN'
group by w.process, w.subject_id, w.element, coalesce(w.assignment_id, 0) having count(*) > 1;

-- check: due-date-differs，待办期限与流程引擎一致
select cast(w.id as char(64)) from work_item w join ACT_RU_TASK t on t.ID_ = w.task_id
where w.state = 'OPEN' and (t.DUE_DATE_ is null or t.DUE_DATE_ <> w.due);

-- check: deadline-lost，每件待办的期限恰有一个计时器或一次到期记录
select cast(w.id as char(64)) from work_item w
where w.state = 'OPEN' and (case when w.expired_at is null then 0 else 1 end) + (select count(*)
  from ACT_RU_JOB j where j.EXECUTION_ID_ = w.execution_id
  and j.HANDLER_CFG_ = concat(w.element, 'Lapsed') and j.TYPE_ = 'timer') <> 1;

-- check: timer-differs，到期计时器与待办期限一致
select cast(w.id as char(64)) from work_item w join ACT_RU_JOB j on j.EXECUTION_ID_ = w.execution_id
where w.state = 'OPEN' and j.TYPE_ = 'timer' and j.EXCEPTION_MSG_ is null
  and j.HANDLER_CFG_ = concat(w.element, 'Lapsed') and j.DUEDATE_ <> w.due;

-- check: job-without-incident，用尽重试的作业都有故障记录
select j.ID_ from ACT_RU_JOB j where j.RETRIES_ = 0
  and not exists (select 1 from ACT_RU_INCIDENT i where i.CONFIGURATION_ = j.ID_);

-- check: incident-without-job，故障记录都对应用尽重试的作业
select i.ID_ from ACT_RU_INCIDENT i where i.INCIDENT_TYPE_ = 'failedJob'
  and not exists (select 1 from ACT_RU_JOB j where j.ID_ = i.CONFIGURATION_ and j.RETRIES_ = 0);

-- check: orphan-in-engine，环节、变量、作业都属于运行中的流程
select t.ID_ from ACT_RU_TASK t
where not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = t.EXECUTION_ID_)
union all
select v.ID_ from ACT_RU_VARIABLE v
where v.EXECUTION_ID_ is not null
  and not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = v.EXECUTION_ID_)
union all
select j.ID_ from ACT_RU_JOB j
where j.EXECUTION_ID_ is not null
  and not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = j.EXECUTION_ID_);

-- check: plan-without-instance，已发布的规划都在运行，已办结的都已结束，草稿没有流程
select cast(p.id as char(64)) from plan p
left join process_instance i on i.process = 'plan-implementation' and i.subject_id = p.id
left join ACT_HI_PROCINST h on h.ID_ = i.instance_id
where (p.state = 'DRAFT' and h.ID_ is not null)
  or (p.state = 'PUBLISHED' and (h.ID_ is null or h.END_TIME_ is not null))
  or (p.state = 'CLOSED' and (h.ID_ is null or h.END_TIME_ is null));

-- check: done-but-untold，每件已办在任务时间线上都有记录
select cast(w.id as char(64)) from work_item w
where w.state = 'DONE' and not exists (select 1 from timeline_entry e where e.work_item_id = w.id
  and e.kind not in ('DUTY_OPENED', 'DUTY_REMINDED', 'DUTY_LAPSED', 'DUTY_ESCALATED', 'DUTY_MOVED', 'DUTY_HANDED_OVER',
    'DUTY_WITHDRAWN'));

-- check: told-but-not-done，时间线上办结的事项都已办结，且只记一次
select cast(e.work_item_id as char(64)) from timeline_entry e join work_item w on w.id = e.work_item_id
where w.state <> 'DONE'
  and e.kind not in ('DUTY_OPENED', 'DUTY_REMINDED', 'DUTY_LAPSED', 'DUTY_ESCALATED', 'DUTY_MOVED', 'DUTY_HANDED_OVER',
    'DUTY_WITHDRAWN')
union all
select cast(max(e.work_item_id) as char(64)) from timeline_entry e
where e.kind = 'DUTY_COMPLETED'
group by e.work_item_id having count(*) > 1;

-- check: lapse-untold，每次逾期在时间线上恰有一条记录
select cast(w.id as char(64)) from work_item w
left join timeline_entry e on e.work_item_id = w.id and e.kind = 'DUTY_LAPSED'
group by w.id, w.lapsed_at, w.created_at
having count(e.id) <> case when w.lapsed_at is null or w.lapsed_at < w.created_at then 0 else 1 end;

-- check: lapse-missing，期限过后才办的事项都记为逾期（一小时内的除外，计时器可能正在执行）
select cast(w.id as char(64)) from work_item w
where w.state = 'DONE' and w.lapsed_at is null and timestampdiff(minute, w.due, w.completed_at) > 60;

-- check: signed-project-without-task，每个已签批的重点项目都已作为任务下达
select cast(c.key_project_id as char(64)) from project_completion c
join key_project p on p.id = c.key_project_id
where c.state = 'SIGNED'
  and not exists (select 1 from task_status s where s.plan_task_id = p.plan_task_id);

-- check: raised-risk-without-duty，每条待研判、待应对的风险都有对应待办
select cast(r.id as char(64)) from risk r
join task_status s on s.plan_task_id = r.plan_task_id and s.phase <> 'CLOSED'
where r.state in ('PROPOSED', 'OCCURRED')
  and not exists (select 1 from risk_signal g join work_item w on w.subject_id = g.id
    where g.risk_id = r.id and w.process = 'risk-response' and w.state = 'OPEN');

-- check: override-adrift，未终止的人工调灯正显示在任务上，显示着的都未终止
select cast(o.id as char(64)) from light_override o
left join task_status s on s.override_id = o.id and s.plan_task_id = o.plan_task_id
where (o.ended_at is null and s.plan_task_id is null)
  or (o.ended_at is not null and s.plan_task_id is not null);

-- check: notice-passed-over，每条消息都已转交发送，没有被后来的消息越过一小时以上
select cast(n.id as char(64)) from notice n
cross join (select m.id, m.passed_on_at from notice m
  where m.id = (select max(x.id) from notice x where x.passed_on_at is not null)) newest
where n.passed_on_at is null and n.id < newest.id and timestampdiff(minute, n.at, newest.passed_on_at) > 60;

-- check: delivery-without-notice，每条发送记录都有已转交的消息，或是每日摘要、验证码
select cast(d.id as char(64)) from delivery d
left join notice n on n.id = d.notice_id
where (d.notice_id is not null and (n.id is null or n.passed_on_at is null))
  or (d.notice_id is null and d.matter not like 'digest:%' and d.matter not like 'confirmation:%');

-- check: paper-number-gap，每个机关代字每年的文号从 1 号起连续，没有缺号
select concat(p.code, '〔', p.number_year, '〕') from paper p
where p.code is not null
group by p.code, p.number_year having max(p.ordinal) <> count(*) or min(p.ordinal) <> 1;

-- check: paper-unsigned-number，有文号的公文都有签发人、签发时间和摘要，没有签发的都没有文号，作废的都有理由
select cast(p.id as char(64)) from paper p
where (p.state in ('ISSUED', 'VOIDED') and (p.code is null or p.number_year is null or p.ordinal is null
    or p.number_text is null or p.issued_at is null or p.signed_by is null or p.content_hash is null
    or p.file_hash is null))
  or (p.state not in ('ISSUED', 'VOIDED') and (p.code is not null or p.file_hash is not null))
  or (p.state = 'VOIDED' and (p.void_reason is null or p.voided_at is null or p.voided_by is null));

-- check: paper-number-text，公文登记的文号与其代字、年份、序号一致
select cast(p.id as char(64)) from paper p
where p.number_text is not null
  and p.number_text <> concat(p.code, '〔', p.number_year, '〕', p.ordinal, '号');

-- check: matter-without-late-duty，每件督办中的逾期事项都还没有办结
select cast(m.id as char(64)) from supervision_matter m join work_item w on w.id = m.subject_id
where m.ground = 'LATE_DUTY' and m.state = 'OPEN' and w.state <> 'OPEN';

-- check: matter-without-missed-milestone，每件督办中的里程碑都还没有完成，且在现行实施方案中
select cast(m.id as char(64)) from supervision_matter m
where m.ground = 'MISSED_MILESTONE' and m.state = 'OPEN' and not exists (
  select 1 from milestone e join work_plan p on p.id = e.work_plan_id
  where e.id = m.subject_id and e.state <> 'DONE' and p.state = 'APPROVED');

-- check: matter-without-red-light，每件督办中的红灯任务都还亮着红灯
select cast(m.id as char(64)) from supervision_matter m join task_status s on s.plan_task_id = m.subject_id
where m.ground = 'RED_TASK' and m.state = 'OPEN' and s.light <> 'RED';

-- check: rung-without-duty，每份在办的督办文书都有对应待办
select cast(r.id as char(64)) from supervision_rung r
where r.state in ('PROPOSED', 'DRAFTED', 'TALK_DUE', 'ISSUED', 'ACKNOWLEDGED', 'ANSWERED', 'REPLIED', 'FULFILLED')
  and not exists (select 1 from work_item w
    where w.process = 'supervision-order' and w.subject_id = r.id and w.state = 'OPEN');

-- check: duty-without-rung，每件督办待办都对应在办的督办文书
select cast(w.id as char(64)) from work_item w
where w.process = 'supervision-order' and w.state = 'OPEN' and not exists (select 1 from supervision_rung r
  where r.id = w.subject_id
    and r.state in ('PROPOSED', 'DRAFTED', 'TALK_DUE', 'ISSUED', 'ACKNOWLEDGED', 'ANSWERED', 'REPLIED', 'FULFILLED'));

-- check: rung-skipped，督办逐级进行，上一级发出后才到下一级，加急的除外
select cast(r.id as char(64)) from supervision_rung r
where r.rung <> 'REMINDER' and r.expedited_because is null and not exists (select 1 from supervision_rung l
  where l.matter_id = r.matter_id and l.issued_at is not null and l.rung = case r.rung
    when 'URGE' then 'REMINDER' when 'BLUE' then 'URGE' when 'YELLOW' then 'BLUE' when 'RED' then 'YELLOW'
    when 'BULLETIN' then 'RED' when 'TALK' then 'BULLETIN' else 'TALK' end);

-- check: order-without-paper，每份已签发的督办文书都有已签发的公文，文号相同
select cast(r.id as char(64)) from supervision_rung r
where r.issued_at is not null and r.signed_by <> 'MACHINE' and not exists (select 1 from paper p
  where p.id = r.paper_id and p.state in ('ISSUED', 'VOIDED') and p.number_text = r.paper_number);

-- check: round-out-of-step，送审以后的每轮评估都有流程，结束或取消的流程已结束，其余的仍在运行
select cast(r.id as char(64)) from assessment_round r
left join process_instance p on p.process = 'assessment-round' and p.subject_id = r.id
left join ACT_HI_PROCINST h on h.ID_ = p.instance_id
where r.submitted_at is not null and (h.ID_ is null
  or (r.state in ('CLOSED', 'CANCELLED') and h.END_TIME_ is null)
  or (r.state not in ('CLOSED', 'CANCELLED') and h.END_TIME_ is not null));

-- check: self-assessment-out-of-step，每项任务的自评都有流程，已核实的流程已结束，其余的仍在运行
select cast(e.id as char(64)) from self_assessment e
left join process_instance p on p.process = 'self-assessment' and p.subject_id = e.id
left join ACT_HI_PROCINST h on h.ID_ = p.instance_id
where h.ID_ is null
  or (e.state = 'VERIFIED' and h.END_TIME_ is null)
  or (e.state <> 'VERIFIED' and h.END_TIME_ is not null);

-- check: objection-out-of-step，每件评估异议都有流程，未办结的仍在运行，其余的已结束
select cast(o.id as char(64)) from score_objection o
left join process_instance p on p.process = 'score-objection' and p.subject_id = o.id
left join ACT_HI_PROCINST h on h.ID_ = p.instance_id
where h.ID_ is null
  or (o.state in ('FILED', 'SIGNED') and h.END_TIME_ is not null)
  or (o.state not in ('FILED', 'SIGNED') and h.END_TIME_ is null);

-- check: finding-out-of-step，下达的每项整改都有流程，在办的仍在运行，其余的已结束，未下达的没有流程
select cast(f.id as char(64)) from finding f
left join process_instance p on p.process = 'rectification' and p.subject_id = f.id
left join ACT_HI_PROCINST h on h.ID_ = p.instance_id
where (f.issued_at is null and h.ID_ is not null)
  or (f.issued_at is not null and h.ID_ is null)
  or (f.state in ('ISSUED', 'ANSWERED', 'SIGNED') and h.END_TIME_ is not null)
  or (f.issued_at is not null and f.state not in ('ISSUED', 'ANSWERED', 'SIGNED') and h.END_TIME_ is null);

-- check: score-missing，每项任务对每项评估内容都有一行得分，已核实的都有总分和等次
select cast(e.id as char(64)) from self_assessment e
where (select count(*) from self_score s where s.self_assessment_id = e.id)
    <> (select count(*) from assessment_criterion c where c.round_id = e.round_id)
  or (e.state = 'VERIFIED' and (e.verified_total is null or e.grade is null));

-- check: snapshot-missing，每轮已开启的评估都有快照，参加评估的任务都在快照之中
select cast(r.id as char(64)) from assessment_round r
where r.opened_at is not null and (r.snapshot_hash is null or exists (
  select 1 from self_assessment e where e.round_id = r.id and not exists (
    select 1 from snapshot_part p
    where p.round_id = r.id and p.kind = 'TASK' and p.subject_id = e.plan_task_id)));
-- check: indicator-adrift，每项指标的基期值和年度路径与生效的基准一致，且只有一份生效
select cast(max(b.id) as char(64)) from indicator_basis b
where b.valid_to > '9999-01-01' group by b.indicator_id having count(*) > 1
union all
select cast(b.id as char(64)) from indicator_basis b join plan_indicator i on i.id = b.indicator_id
where b.valid_to > '9999-01-01' and (coalesce(b.baseline, -99999999) <> coalesce(i.baseline, -99999999)
  or coalesce(b.baseline_year, 0) <> coalesce(i.baseline_year, 0) or coalesce(b.path, '') <> coalesce(i.path, ''));

-- check: indicator-without-duty，每项在办的指标基准和数值都有对应待办
select cast(b.id as char(64)) from indicator_basis b
where b.state not in ('AGREED', 'WITHDRAWN') and not exists (select 1 from work_item w
  where w.process = 'indicator-basis' and w.subject_id = b.id and w.state = 'OPEN')
union all
select cast(s.id as char(64)) from indicator_statement s
where s.state not in ('CONFIRMED', 'WITHDRAWN') and not exists (select 1 from work_item w
  where w.process = 'indicator-value' and w.subject_id = s.id and w.state = 'OPEN');

-- check: indicator-value-unconfirmed，每个指标数值都来自已确认的填报，每次确认都有数值
select cast(v.id as char(64)) from indicator_value v join indicator_statement s on s.id = v.statement_id
where s.state <> 'CONFIRMED'
union all
select cast(s.id as char(64)) from indicator_statement s
where s.state = 'CONFIRMED' and not exists (select 1 from indicator_value v
  where v.statement_id = s.id and v.county_id = 0);
-- check: joined-without-bulletin，每件已纳入通报的督办都在一期尚未签发的通报中
select cast(r.id as char(64)) from supervision_rung r
where r.state = 'JOINED' and not exists (select 1 from bulletin_statement s join bulletin b on b.id = s.bulletin_id
  where s.order_id = r.id and s.overtaken is null and b.state in ('DRAFTING', 'CONSULTING', 'SETTLING', 'SIGNING'));

-- check: letter-without-paper，每份提醒函都有公文，督办已结束的没有待签发的提醒函
select cast(l.id as char(64)) from reminder_letter l join supervision_matter m on m.id = l.matter_id
left join paper p on p.id = l.paper_id
where p.id is null or p.kind <> 'REMINDER' or (p.state = 'DRAFT' and m.state <> 'OPEN');

-- check: bulletin-without-paper，每期已印发的通报都有文号相同的公文，未签发的都有拟稿，撤回的都已撤稿
select cast(b.id as char(64)) from bulletin b join paper p on p.id = b.paper_id
where p.state <> case b.state when 'ISSUED' then 'ISSUED' when 'VOIDED' then 'VOIDED' when 'WITHDRAWN' then 'DROPPED'
    else 'DRAFT' end
  or (b.paper_number is not null and b.paper_number <> p.number_text);
-- check: survey-token-balance，每份网上问卷都凭一个已用的凭证，每个已用的凭证都有一份网上问卷
select cast(s.id as char(64)) from survey s
where (select count(*) from survey_token_use u where u.survey_id = s.id)
  <> (select count(*) from survey_answer a where a.survey_id = s.id and a.channel = 'ONLINE');

-- check: report-without-paper，每份评估报告都有公文：已签发的文号相同，未签发的是拟稿
select cast(e.id as char(64)) from evaluation_report e join paper p on p.id = e.paper_id
where p.kind <> 'EVALUATION_REPORT'
  or p.state <> case e.state when 'ISSUED' then 'ISSUED' else 'DRAFT' end
  or (e.paper_number is not null and e.paper_number <> p.number_text);

-- check: report-out-of-step，送签或修改中的每份评估报告都有运行中的流程，已签发的流程已结束，起草中的没有流程
select cast(e.id as char(64)) from evaluation_report e
left join process_instance p on p.process = 'evaluation-report' and p.subject_id = e.paper_id
left join ACT_HI_PROCINST h on h.ID_ = p.instance_id
where (e.state = 'DRAFT' and h.ID_ is not null)
  or (e.state <> 'DRAFT' and h.ID_ is null)
  or (e.state in ('SUBMITTED', 'REVISING') and h.END_TIME_ is not null)
  or (e.state = 'ISSUED' and h.END_TIME_ is null);
