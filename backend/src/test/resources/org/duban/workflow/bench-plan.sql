-- A city at the end of its plan's first year, for ListPlansBenchmark: a statement a table, run in portions of the numbers n of
-- bench_number; the line before it says how many there are. Task t has the units t, t + 33 and t + 67 of a hundred
-- departments d1 … d100, so that each owns 1 % of the plan and sees 3 % of it.

-- rows: 300
insert into person (id, name)
select 1000 + n, concat('经办', n) from bench_number where n between :from and :to;

-- rows: 300
insert into post (person_id, unit_id, kind, valid_from)
select 1000 + n, u.id, case when n < 100 then 'HEAD' else 'HANDLER' end, '2000-01-01'
from bench_number join unit u on u.code = concat('d', 1 + n % 100) where n between :from and :to;

-- rows: 300
insert into account (id, username, person_id, display_name, password_hash, password_changed_at, password_expires)
select 1000 + n, concat('official', n), 1000 + n, concat('经办', n), o.password_hash, o.password_changed_at, false
from bench_number join account o on o.username = 'office' where n between :from and :to;

-- rows: 300
insert into account_role (account_id, role_name)
select 1000 + n, case when n < 100 then 'HEAD' else 'HANDLER' end from bench_number where n between :from and :to;

-- rows: 1
insert into plan (id, name, state, period_start, period_end, created_at, created_by, published_at)
select 1, '大样规划', 'PUBLISHED', current_date - interval 370 day, current_date + interval 400 day,
  current_date - interval 370 day, '测试', current_date - interval 366 day
from bench_number where n between :from and :to;

-- rows: 200
insert into plan_section (id, plan_id, ordinal, depth, section_number, title, span_start, span_end, span_text)
select 1 + n, 1, n, 1, n, concat('第', n, '节'), 0, 1, '文' from bench_number where n between :from and :to;

-- rows: 20000
insert into plan_task (id, plan_id, section_id, section, ordinal, task_number, title, body, span_start, span_end, span_text)
select 1 + n, 1, 1 + n div 100, concat('第', n div 100, '节'), n, n, concat('第', n, '项任务'), '内容', 10 * n, 10 * n + 9, '文'
from bench_number where n between :from and :to;

-- rows: 60000
insert into plan_task_role (plan_id, plan_task_id, ordinal, unit_text, unit_id, role, is_group, span_start, span_end, span_text)
select 1, a.task, n % 3, u.name, u.id, case n % 3 when 0 then 'LEAD' else 'PARTICIPANT' end, false, 0, 1, '文'
from (select n, 1 + n div 3 as task from bench_number where n between :from and :to) a
join unit u on u.code = concat('d', 1 + (a.task + n % 3 * 33) % 100);

-- rows: 200
insert into key_project (plan_id, column_title, ordinal, project_number, title, body, span_start, span_end, span_text)
select 1, '专栏', n, n, concat('第', n, '个项目'), '内容', 1000 * n + 5, 1000 * n + 9, '文' from bench_number where n between :from and :to;

-- rows: 5000
insert into plan_edit (plan_id, subject_type, subject_id, state_before, state_after, reason, edited_at, edited_by)
select 1, 'TASK', 1 + n, '{}', '{}', '更正', current_date - interval 360 day, '测试' from bench_number where n between :from and :to;

-- rows: 60000
insert into assignment (id, plan_id, plan_task_id, unit_id, unit_name, written_as, role, state, acknowledged_at, created_at)
select 1 + n, 1, a.task, u.id, u.name, u.name, case n % 3 when 0 then 'LEAD' else 'PARTICIPANT' end, 'ACCEPTED',
  current_date - interval 350 day, current_date - interval 366 day
from (select n, 1 + n div 3 as task from bench_number where n between :from and :to) a
join unit u on u.code = concat('d', 1 + (a.task + n % 3 * 33) % 100);

-- rows: 60000
insert into assignment_holder (assignment_id, plan_task_id, unit_id, unit_name, valid_from, valid_to)
select id, plan_task_id, unit_id, unit_name, created_at, '9999-12-31'
from assignment join bench_number on id = 1 + n where n between :from and :to;

-- rows: 120000
insert into assignment_history (id, plan_id, plan_task_id, unit_id, unit_name, written_as, role, state, created_at, valid_from, valid_to)
select id, plan_id, plan_task_id, unit_id, unit_name, written_as, role, case n % 2 when 0 then 'PENDING' else state end,
  created_at, case n % 2 when 0 then created_at else acknowledged_at end, case n % 2 when 0 then acknowledged_at else '9999-12-31' end
from assignment join bench_number on id = 1 + n div 2 where n between :from and :to;

-- rows: 20000
insert into task_status (plan_task_id, plan_id, phase, light, light_reason, lead_assignment_id, lead_unit_id, unit_count,
  next_due, overdue_count, changed_at)
select 1 + n, 1, case when n div 100 % 5 = 0 then 'CLOSED' else 'IMPLEMENTATION' end,
  case when n div 100 % 20 = 1 then 'RED' when n div 100 % 20 = 2 then 'YELLOW' else 'GREEN' end, '理由', a.id, a.unit_id, 3,
  timestampadd(minute, n, current_date), case when n div 100 % 20 in (1, 2) then 1 else 0 end, current_date - interval 30 day
from bench_number join assignment a on a.id = 1 + 3 * n where n between :from and :to;

-- rows: 60000
insert into task_status_history (plan_task_id, plan_id, phase, light, light_reason, lead_assignment_id, lead_unit_id,
  unit_count, next_due, overdue_count, changed_at, valid_from, valid_to)
select plan_task_id, plan_id, case n % 3 when 0 then 'ACKNOWLEDGEMENT' when 1 then 'IMPLEMENTATION' else phase end,
  case n % 3 when 0 then 'GREEN' else light end, light_reason, lead_assignment_id, lead_unit_id, unit_count, next_due, overdue_count,
  changed_at, current_date - interval case n % 3 when 0 then 366 when 1 then 350 else 30 end day,
  case n % 3 when 0 then current_date - interval 350 day when 1 then current_date - interval 30 day else '9999-12-31' end
from task_status join bench_number on plan_task_id = 1 + n div 3 where n between :from and :to;

-- rows: 20000
insert into work_plan (id, plan_task_id, edition, state, summary, submitted_at, submitted_by, decided_at, decided_by)
select 1 + n, 1 + n, 1, 'APPROVED', '方案', current_date - interval 345 day, '经办', current_date - interval 340 day, '办公室'
from bench_number where n between :from and :to;

-- rows: 40000
insert into milestone (id, work_plan_id, plan_task_id, ordinal, title, due, original_due, state, state_at)
select 1 + n, 1 + n div 2, 1 + n div 2, n % 2, concat('里程碑', n), d.due, d.due,
  case when n div 200 % 10 < 3 then 'DONE' else 'ON_TRACK' end, current_date - interval 60 day
from bench_number, lateral (select current_date - interval 100 day + interval n div 200 day as due) d
where n between :from and :to;

-- rows: 80000
insert into milestone_history (id, work_plan_id, plan_task_id, ordinal, title, due, original_due, state, state_at, valid_from, valid_to)
select id, work_plan_id, plan_task_id, ordinal, title, due, original_due, case n % 2 when 0 then 'NOT_STARTED' else state end, state_at,
  case n % 2 when 0 then current_date - interval 345 day else state_at end, case n % 2 when 0 then state_at else '9999-12-31' end
from milestone join bench_number on id = 1 + n div 2 where n between :from and :to;

-- rows: 4
insert into progress_round (id, plan_id, label, deadline, opened_at, opened_by)
select 1 + n, 1, concat('第', 1 + n, '季度'), current_date - interval (300 - 90 * n) day, current_date - interval (320 - 90 * n) day, '办公室'
from bench_number where n between :from and :to;

-- rows: 80000
insert into progress_report (id, round_id, plan_id, plan_task_id, deadline, state, done, submitted_at, signed_at, verified_at)
select 1 + n, o.id, 1, 1 + n % 20000, o.deadline, case when o.id < 4 then 'VERIFIED' else 'COLLECTING' end, '已完成',
  o.deadline, o.deadline, o.deadline
from bench_number join progress_round o on o.id = 1 + n div 20000 where n between :from and :to;

-- rows: 160000
insert into progress_part (id, report_id, assignment_id, unit_id, unit_name, state, done, submitted_at, signed_at)
select 1 + n, r.id, a.id, a.unit_id, a.unit_name, case when r.round_id < 4 then 'SIGNED' else 'AWAITED' end, '已完成', r.deadline, r.deadline
from bench_number join progress_report r on r.id = 1 + n div 2
join assignment a on a.id = 3 * (r.plan_task_id - 1) + 2 + n % 2 where n between :from and :to;

-- rows: 160000
insert into progress_report_history (id, round_id, plan_id, plan_task_id, state, signed_at, verified_at, valid_from, valid_to)
select r.id, o.id, 1, r.plan_task_id, case n % 2 when 0 then 'COLLECTING' else r.state end, r.signed_at, r.verified_at,
  case n % 2 when 0 then o.opened_at else o.deadline end, case n % 2 when 0 then o.deadline else '9999-12-31' end
from bench_number join progress_report r on r.id = 1 + n div 2 join progress_round o on o.id = r.round_id
where n between :from and :to;

-- rows: 320000
insert into progress_part_history (id, report_id, assignment_id, unit_id, unit_name, state, valid_from, valid_to)
select p.id, p.report_id, p.assignment_id, p.unit_id, p.unit_name, case n % 2 when 0 then 'AWAITED' else p.state end,
  case n % 2 when 0 then o.opened_at else o.deadline end, case n % 2 when 0 then o.deadline else '9999-12-31' end
from bench_number join progress_part p on p.id = 1 + n div 2 join progress_report r on r.id = p.report_id
join progress_round o on o.id = r.round_id where n between :from and :to;

-- Duties came one after the other through the year: the newest tenth and a few stragglers are open, 2 % were withdrawn.
-- Every fifteenth is the office's.
-- rows: 300000
insert into work_item (id, task_id, execution_id, process, element, name, subject_id, plan_id, plan_task_id, assignment_id,
  unit_id, unit_name, role, created_at, days, due, original_due, lapsed_at, expired_at, escalated_at, state, outcome, completed_at, completed_by)
select 1 + n, concat('t', n), concat('e', n), 'plan-task', case part when 14 then 'verifyReport' else 'acknowledgeTask' end,
  '办理事项', d.task, 1, d.task, case part when 14 then null else a.id end, coalesce(o.id, a.unit_id), coalesce(o.name, a.unit_name),
  case when part = 14 then 'OFFICE' when part = 13 then 'HEAD' else 'HANDLER' end,
  came, 10, came + interval 20 day, came + interval 20 day, case when late then came + interval 20 day end,
  case when late then came + interval 20 day end, case when late and n div 100 % 2 = 0 then came + interval 25 day end, d.state,
  case d.state when 'DONE' then 'ACCEPTED' end, case when d.state <> 'OPEN' then came + interval 20 + late day end, case d.state when 'DONE' then '经办' end
from (select n, 1 + n % 20000 as task, (n + n div 20000) % 15 as part, current_date - interval 366 day + interval n * 105 second as came,
    n div 100 % 50 = 0 and n < 250000 or n div 100 % 20 = 1 and n < 270000 as late,
    case when n > 270000 or n div 100 % 50 = 0 then 'OPEN' when n div 100 % 50 = 3 then 'WITHDRAWN' else 'DONE' end as state
  from bench_number where n between :from and :to) d
join assignment a on a.id = 3 * (d.task - 1) + 1 + d.part % 3
left join unit o on o.code = 'office' and part = 14;

-- rows: 300000
insert into task_duty (work_item_id, plan_id, plan_task_id, element, name, unit_id, due, lapsed_at, reminders, opened_at)
select id, plan_id, plan_task_id, element, name, unit_id, due, lapsed_at, 0, created_at
from work_item join bench_number on id = 1 + n where state = 'OPEN' and n between :from and :to;

-- rows: 10000
insert into work_item_past (work_item_id, due, valid_from, valid_to)
select id, due, created_at, created_at + interval 5 day from work_item join bench_number on id = 1 + 30 * n where n between :from and :to;

-- rows: 2000
insert into duty_opinion (work_item_id, state, question, asked_at, asked_by_id, asked_by, asked_of_id, asked_of)
select 280000 + n, 'OPEN', '请提意见', current_date, 1000, '经办', 1000 + n % 300, '经办' from bench_number where n between :from and :to;

-- rows: 300
insert into task_suspension (plan_task_id, from_at, to_at, reason)
select 1 + 66 * n, current_date - interval 200 day, current_date - interval 100 day, '中止' from bench_number where n between :from and :to;

-- rows: 300000
insert into timeline_entry (plan_id, plan_task_id, at, kind, unit_id, unit_name, person, sentence, work_item_id)
select 1, plan_task_id, created_at, 'DUTY_COMPLETED', unit_id, unit_name, '经办', concat(unit_name, '办理了事项'), id
from work_item join bench_number on id = 1 + n where n between :from and :to;

-- rows: 200000
insert into notice (id, kind, subject, recipient, title, sentence, work_item_id, plan_task_id, at, settled_at)
select 1 + n, 'DUTY_OPENED', concat('duty:', id), concat('unit:', unit_id, case role when 'HEAD' then '' else concat(':', role) end),
  '新待办', '请办理', id, plan_task_id, created_at, completed_at
from work_item join bench_number on id = 100001 + n where n between :from and :to;

-- rows: 50000
insert into notice_reading (username, notice_id, read_at)
select concat('official', n % 300), 1 + n, current_date from bench_number where n between :from and :to;

-- rows: 20000
insert into application (id, kind, plan_id, plan_task_id, unit_id, unit_name, subject_type, subject_id, subject_name,
  extent_days, touched, is_binding, content, content_lines, edition, state, filed_at, filed_by, ended_at)
select 1 + n, case n div 100 % 4 when 0 then 'CHANGE' else 'EXTENSION' end, 1, a.plan_task_id, a.unit_id, a.unit_name, 'MILESTONE', 1 + 2 * n, '里程碑', 10, 1,
  false, '{}', '[]', 1, f.state, filed, '经办', case when f.state in ('GRANTED', 'REFUSED') then filed + interval 10 day end
from bench_number join assignment a on a.id = 1 + 3 * n,
  lateral (select current_date - interval 366 day + interval 25 * n minute as filed,
    case when n > 19000 then 'SIGNED' when n div 100 % 5 = 0 then 'REFUSED' else 'GRANTED' end as state) f
where n between :from and :to;

-- rows: 40000
insert into application_history (id, kind, plan_id, plan_task_id, unit_id, unit_name, subject_type, subject_id, subject_name,
  extent_days, state, filed_at, filed_by, ended_at, valid_from, valid_to)
select id, kind, plan_id, plan_task_id, unit_id, unit_name, subject_type, subject_id, subject_name, extent_days,
  case n % 2 when 0 then 'FILED' else state end, filed_at, filed_by, case n % 2 when 1 then ended_at end,
  case n % 2 when 0 then filed_at else filed_at + interval 10 day end, case n % 2 when 0 then filed_at + interval 10 day else '9999-12-31' end
from application join bench_number on id = 1 + n div 2 where n between :from and :to;

-- rows: 20000
insert into urge (work_item_id, plan_id, plan_task_id, duty_name, unit_id, unit_name, role, reason, urged_at, urged_by, urged_as,
  urged_unit_id, received_at, replied_at, settled_at)
select id, plan_id, plan_task_id, name, unit_id, unit_name, role, '请尽快办理', due, '办公室', 'OFFICE', 1, due, null,
  completed_at
from work_item join bench_number on id = 1 + 15 * n where n between :from and :to;

-- rows: 20000
insert into instruction (plan_id, plan_task_id, unit_id, unit_name, words, until, state, given_at, given_by, ended_at)
select 1, a.plan_task_id, a.unit_id, a.unit_name, '请抓紧', current_date, case when n < 18000 then 'SETTLED' else 'GIVEN' end,
  current_date - interval 366 day + interval 25 * n minute, '领导', case when n < 18000 then current_date - interval 20 day end
from bench_number join assignment a on a.id = 1 + 3 * n where n between :from and :to;

-- rows: 40000
insert into instruction_history (id, plan_id, plan_task_id, unit_id, unit_name, words, until, state, given_at, given_by, ended_at,
  valid_from, valid_to)
select id, plan_id, plan_task_id, unit_id, unit_name, words, until, case n % 2 when 0 then 'GIVEN' else state end, given_at, given_by,
  case n % 2 when 1 then ended_at end, case n % 2 when 0 then given_at else given_at + interval 10 day end,
  case n % 2 when 0 then given_at + interval 10 day else '9999-12-31' end
from instruction join bench_number on id = 1 + n div 2 where n between :from and :to;

-- rows: 20000
insert into risk (id, plan_id, plan_task_id, what, likelihood, impact, level, owner_unit_id, owner_unit_name, sign, origin, state,
  created_at, changed_at)
select 1 + n, 1, a.plan_task_id, concat('风险', n), 1 + n div 100 % 5, 1 + n div 500 % 5, 'GENERAL', a.unit_id, a.unit_name, 'REPORTED',
  'PEOPLE', case n div 100 % 10 when 0 then 'OCCURRED' when 1 then 'MASTERED' when 2 then 'DROPPED' else 'WATCHED' end,
  current_date - interval 300 day, current_date - interval 300 day
from bench_number join assignment a on a.id = 1 + 3 * n where n between :from and :to;

-- rows: 40000
insert into risk_history (id, plan_id, plan_task_id, what, likelihood, impact, level, owner_unit_id, owner_unit_name, origin, state,
  created_at, changed_at, version, valid_from, valid_to)
select id, plan_id, plan_task_id, what, likelihood, impact, level, owner_unit_id, owner_unit_name, origin,
  case n % 2 when 0 then 'WATCHED' else state end, created_at, changed_at, n % 2,
  case n % 2 when 0 then created_at else created_at + interval 100 day end,
  case n % 2 when 0 then created_at + interval 100 day else '9999-12-31' end
from risk join bench_number on id = 1 + n div 2 where n between :from and :to;

-- rows: 100000
insert into audit_entry (id, at, username, method, path, outcome, status, request_id, address, chain_position, seal)
select 1 + n, current_date - interval 366 day + interval n * 5 minute, concat('official', n % 300), 'POST',
  concat('/api/work-items/', n, '/completion'), case when n % 50 = 0 then 'REFUSED' else 'ACCEPTED' end, 200, 'r', '127.0.0.1', 1 + n, ''
from bench_number where n between :from and :to;

-- rows: 1
update audit_chain set length = 100000 where id = 1 and :from <= :to;

-- rows: 50000
insert into search_document (kind, row_id, plan_id, plan_task_id, title, body, words, digest, said_at)
select 'TIMELINE', 1 + n, 1, 1 + n % 20000, '办理了事项', b.body, concat('办理了事项 ', b.body), '', current_date - interval n minute
from bench_number, lateral (select case when n div 100 % 50 = 0 then '盲道已经铺设' else '材料已经上报' end as body) b
where n between :from and :to;

-- rows: 20000
insert into process_instance (process, subject_id, instance_id, started_at)
select 'plan-task', 1 + n, concat('p', n), current_date - interval 366 day + interval n second from bench_number where n between :from and :to;

-- rows: 20000
insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, PROC_DEF_ID_, ACT_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_,
  IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_)
select concat('p', n), 1, concat('p', n), d.ID_, case when n div 100 % 10 = 0 then 'closeTask' else 'acknowledgeTask' end, 1, 0, 1, 0, 1, 0, 1
from bench_number join ACT_RE_PROCDEF d on d.KEY_ = 'plan-task' where n between :from and :to;

-- rows: 60000
insert into ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, EXECUTION_ID_, PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, PROCESS_DEF_KEY_, RETRIES_,
  DUEDATE_, HANDLER_TYPE_, HANDLER_CFG_, JOB_DEF_ID_, SUSPENSION_STATE_, PRIORITY_, SEQUENCE_COUNTER_)
select concat('j', n), 1, 'timer', 1, concat('p', n div 3), concat('p', n div 3), f.PROC_DEF_ID_, f.PROC_DEF_KEY_,
  case when n div 100 % 50 = 0 then 0 else 3 end, current_date + interval 100000 + n minute, f.JOB_TYPE_, f.JOB_CONFIGURATION_, f.ID_, 1, 0, 1
from bench_number join (select * from ACT_RU_JOBDEF where PROC_DEF_KEY_ = 'plan-task' order by ID_ limit 1) f where n between :from and :to;

-- rows: 60000
insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_MSG_, INCIDENT_TYPE_, EXECUTION_ID_, ACTIVITY_ID_,
  PROC_INST_ID_, PROC_DEF_ID_, CONFIGURATION_, JOB_DEF_ID_)
select concat('i', n), 1, current_date - interval n minute, '失败', 'failedJob', j.EXECUTION_ID_, 'acknowledgeTask', j.PROCESS_INSTANCE_ID_,
  j.PROCESS_DEF_ID_, j.ID_, j.JOB_DEF_ID_
from bench_number join ACT_RU_JOB j on j.ID_ = concat('j', n) where j.RETRIES_ = 0 and n between :from and :to;

-- The experts, and a county's own office.
-- rows: 17
insert into unit (code, name, full_name, kind, parent_id, valid_from)
select concat('c', 1 + n), concat('县', 1 + n), concat('县', 1 + n), 'COUNTY', u.id, '2000-01-01'
from bench_number join unit u on u.code = 'city' where n between :from and :to;

-- rows: 1
insert into unit (code, name, full_name, kind, valid_from)
select 'experts', '评估机构', '评估机构', 'THIRD_PARTY', '2000-01-01' from bench_number where n between :from and :to;

-- rows: 61
insert into person (id, name) select 2000 + n, concat('专家', n) from bench_number where n between :from and :to;

-- rows: 61
insert into post (person_id, unit_id, kind, valid_from)
select 2000 + n, u.id, case n when 60 then 'COUNTY_OFFICE' else 'EVALUATOR' end, '2000-01-01'
from bench_number join unit u on u.code = case n when 60 then 'c1' else 'experts' end where n between :from and :to;

-- rows: 61
insert into account (id, username, person_id, display_name, password_hash, password_changed_at, password_expires)
select 2000 + n, case n when 0 then 'expert' when 60 then 'county' else concat('expert', n) end, 2000 + n, concat('专家', n),
  o.password_hash, o.password_changed_at, false
from bench_number join account o on o.username = 'office' where n between :from and :to;

-- rows: 61
insert into account_role (account_id, role_name)
select 2000 + n, case n when 60 then 'COUNTY_OFFICE' else 'EVALUATOR' end from bench_number where n between :from and :to;

-- One lapse a late duty; most units have said why, some twice.
-- rows: 300000
insert into lateness (id, work_item_id, plan_id, plan_task_id, unit_id, unit_name, duty_name, role, due, lapsed_at, lapse_month, lateness_class)
select id, id, plan_id, plan_task_id, unit_id, unit_name, name, role, due, lapsed_at, date_format(lapsed_at, '%Y-%m-01'),
  case n div 700 % 4 when 0 then 'AGAIN' when 1 then 'AFTER_EXTENSION' else 'FIRST' end
from work_item join bench_number on id = 1 + n where lapsed_at is not null and n between :from and :to;

-- rows: 300000
insert into lateness_cause (lateness_id, cause, note, stated_by, valid_from, valid_to)
select l.id, elt(1 + n div 300 % 5, 'FUNDS', 'POLICY', 'COORDINATION', 'SUPERIOR', 'OTHER'), '资金尚未下达', '经办', l.lapsed_at + interval 2 day, '9999-12-31'
from lateness l join bench_number on l.id = 1 + n where n div 700 % 10 < 7 and n between :from and :to;

-- rows: 300000
insert into lateness_cause (lateness_id, cause, stated_by, valid_from, valid_to)
select l.id, 'OTHER', '经办', l.lapsed_at + interval 1 day, l.lapsed_at + interval 2 day
from lateness l join bench_number on l.id = 1 + n where n div 700 % 10 = 0 and n between :from and :to;

-- A matter for each late duty, for each red task and for a part of the missed milestones, under the number of the duty or, beyond
-- those, of the task and the milestone.
-- rows: 300000
insert into supervision_matter (id, plan_id, plan_task_id, ground, subject_id, times, subject, unit_id, unit_name, due, state, rung, rung_at,
  next_at, opened_at, ended_at, ended_because)
select w.id, 1, w.plan_task_id, 'LATE_DUTY', w.id, 1, w.name, w.unit_id, w.unit_name, w.due, m.state,
  elt(m.height, 'REMINDER', 'URGE', 'BLUE', 'YELLOW', 'RED', 'BULLETIN', 'TALK', 'ACCOUNTABILITY'),
  least(current_date, w.due + interval 3 * m.height day), case m.state when 'OPEN' then current_date + interval 3 day end,
  w.due + interval 1 day, case when m.state <> 'OPEN' then w.due + interval 3 * m.height + 2 day end,
  case when m.state <> 'OPEN' then '事项已办结' end
from work_item w join bench_number on w.id = 1 + n, lateral (select
    case when w.state = 'OPEN' then 'OPEN' when n div 300 % 10 = 0 then 'ACCEPTED' when n div 300 % 10 = 1 then 'EXTENDED' else 'CURED' end as state,
    case when n div 700 % 20 < 7 then 1 when n div 700 % 20 < 12 then 2 when n div 700 % 20 < 16 then 3 else n div 700 % 20 - 12 + n div 1400 % 2 end as height) m
where w.lapsed_at is not null and w.role in ('HANDLER', 'HEAD') and n between :from and :to;

-- rows: 20000
insert into supervision_matter (id, plan_id, plan_task_id, ground, subject_id, times, subject, because, unit_id, unit_name, due, state, rung, rung_at,
  next_at, opened_at, ended_at, ended_because)
select 300000 + s.plan_task_id, 1, s.plan_task_id, 'RED_TASK', s.plan_task_id, 1, '任务亮红灯', s.light_reason, u.id, u.name, s.changed_at,
  case s.light when 'RED' then 'OPEN' else 'CURED' end, elt(1 + n div 7 % 5, 'REMINDER', 'URGE', 'BLUE', 'YELLOW', 'RED'),
  current_date - interval 1 + n div 7 % 5 day, case s.light when 'RED' then current_date + interval 3 day end, s.changed_at,
  case when s.light <> 'RED' then current_date - interval 1 day end, case when s.light <> 'RED' then '任务已转黄灯' end
from task_status s join bench_number on s.plan_task_id = 1 + n join unit u on u.id = s.lead_unit_id
where s.light <> 'GREEN' and n between :from and :to;

-- rows: 40000
insert into supervision_matter (id, plan_id, plan_task_id, ground, subject_id, times, subject, unit_id, unit_name, due, state, rung, rung_at,
  next_at, opened_at)
select 320000 + e.id, 1, e.plan_task_id, 'MISSED_MILESTONE', e.id, 1, e.title, u.id, u.name, e.due, 'OPEN',
  elt(1 + n div 7 % 3, 'REMINDER', 'URGE', 'BLUE'), current_date - interval 1 + n div 7 % 3 day, current_date + interval 3 day, e.due + interval 1 day
from milestone e join bench_number on e.id = 1 + n join task_status s on s.plan_task_id = e.plan_task_id join unit u on u.id = s.lead_unit_id
where n div 200 % 10 = 5 and e.due < current_date and n between :from and :to;

-- Every rung up to where a matter stands, and above it, for some, the paper that waits.
-- rows: 360000
insert into supervision_rung (id, matter_id, rung, state, reason, signed_by, addressee, answer_days, demand, proposed_at, drafted_at, drafted_by,
  issued_at, issued_by, paper_id, answer_until, cause, answer, measures, answered_at, answered_by, ended_at)
select r.id, m.id, elt(h.n, 'REMINDER', 'URGE', 'BLUE', 'YELLOW', 'RED', 'BULLETIN', 'TALK', 'ACCOUNTABILITY'),
  case when h.n > r.height then 'DRAFTED' when h.n < 3 then 'SENT' when m.state = 'OPEN' and h.n = r.height then 'ACKNOWLEDGED'
    when h.n < r.height then 'NOT_CURED' else 'CURED' end,
  '逾期未办结', case when h.n < 3 then 'MACHINE' when h.n < 5 then 'OFFICE' else 'LEADER' end, m.unit_name, 5, '请于期限内办结并书面答复',
  r.at, case when h.n > 2 then r.at end, case when h.n > 2 then '办公室' end, case when h.n <= r.height then r.at end, case when h.n <= r.height then '办公室' end,
  case when h.n > 2 then r.id end, case when h.n > 2 and h.n <= r.height then r.at + interval 7 day end, case when h.n between 3 and r.height - 1 then 'FUNDS' end,
  case when h.n between 3 and r.height - 1 then '正在办理' end, case when h.n between 3 and r.height - 1 then '加快办理' end,
  case when h.n between 3 and r.height - 1 then r.at + interval 2 day end, case when h.n between 3 and r.height - 1 then '经办' end,
  case when h.n < r.height or m.state <> 'OPEN' and h.n = r.height then r.at + interval 3 day end
from bench_number b join supervision_matter m on m.id = 1 + b.n join bench_number h on h.n between 1 and 8,
  lateral (select 8 * m.id + h.n as id, m.opened_at + interval 3 * (h.n - 1) day as at,
    field(m.rung, 'REMINDER', 'URGE', 'BLUE', 'YELLOW', 'RED', 'BULLETIN', 'TALK', 'ACCOUNTABILITY') as height) r
where (h.n <= r.height or h.n = r.height + 1 and h.n between 3 and 5 and m.state = 'OPEN' and b.n div 300 % 4 = 0) and b.n between :from and :to;

-- A 通报 that waits for a bulletin has no paper of its own.
-- rows: 360000
insert into supervision_rung (id, matter_id, rung, state, reason, signed_by, addressee, answer_days, proposed_at)
select 8 * m.id + 6, m.id, 'BULLETIN', 'PROPOSED', '红色督办单到期未办结', 'LEADER', m.unit_name, 5, current_date
from bench_number join supervision_matter m on m.id = 1 + n where m.state = 'OPEN' and m.rung = 'RED' and n between :from and :to;

-- rows: 1
insert into paper (id, kind, plan_id, plan_task_id, state, title, content, created_at, created_by, issuer, code, number_year, ordinal,
  number_text, issued_at, signed_by, signed_as, content_hash, file_hash, file_size)
select r.id, r.kind, 1, r.plan_task_id, 'ISSUED', concat('关于第', r.plan_task_id, '项任务的督办单'), repeat('请抓紧办理。', 100), r.drafted_at, '办公室',
  '市残工委办公室', '临残工委办督', r.y, r.place, concat('临残工委办督〔', r.y, '〕', r.place, '号'), r.issued_at, '领导', r.signed_by, sha2(r.id, 256),
  sha2(r.id, 256), 20000
from bench_number, lateral (select r.*, m.plan_task_id, year(r.issued_at) as y,
    case r.rung when 'BULLETIN' then 'BULLETIN' when 'TALK' then 'TALK_PROPOSAL' when 'ACCOUNTABILITY' then 'ACCOUNTABILITY_PROPOSAL' else 'ORDER' end as kind,
    row_number() over (partition by year(r.issued_at) order by r.issued_at, r.id) as place
  from supervision_rung r join supervision_matter m on m.id = r.matter_id where r.paper_id is not null and r.issued_at is not null) r
where n between :from and :to;

-- rows: 1
update supervision_rung r join paper p on p.id = r.paper_id set r.paper_number = p.number_text where :from <= :to;

-- rows: 1
insert into paper (id, kind, plan_id, plan_task_id, state, title, content, created_at, created_by)
select r.id, 'ORDER', 1, m.plan_task_id, 'DRAFT', concat('关于第', m.plan_task_id, '项任务的督办单'), repeat('请抓紧办理。', 100), r.drafted_at, '办公室'
from bench_number join supervision_rung r on r.state = 'DRAFTED' join supervision_matter m on m.id = r.matter_id where n between :from and :to;

-- To the unit that is late, and to the lead where that is another.
-- rows: 2
insert into paper_addressee (paper_id, unit_id, copied)
select p.id, case n when 0 then m.unit_id else s.lead_unit_id end, n = 1
from bench_number join paper p join supervision_rung r on r.paper_id = p.id join supervision_matter m on m.id = r.matter_id
join task_status s on s.plan_task_id = m.plan_task_id
where (n = 0 or m.unit_id <> s.lead_unit_id) and n between :from and :to;

-- The first bulletin tells of the whole plan, the others of a section each; the last ten are being made.
-- rows: 300
insert into paper (id, kind, plan_id, state, title, content, created_at, created_by, issuer, code, number_year, ordinal, number_text, issued_at,
  signed_by, signed_as, content_hash, file_hash, file_size)
select 10000000 + n, 'BULLETIN', 1, b.state, concat('第', 1 + n, '期通报'), repeat('现将情况通报如下。', 100), b.at, '办公室', '市残工委办公室',
  b.code, b.y, b.place, concat(b.code, '〔', b.y, '〕', b.place, '号'), case when b.code is not null then b.at end,
  case when b.code is not null then '领导' end, case when b.code is not null then 'LEADER' end, case when b.code is not null then sha2(n, 256) end,
  case when b.code is not null then sha2(n, 256) end, case when b.code is not null then 30000 end
from (select n, current_date - interval 366 day + interval 29 * n hour as at,
    case when n < 280 then 'ISSUED' when n < 290 then 'DROPPED' else 'DRAFT' end as state, case when n < 280 then '临残工委办' end as code,
    case when n < 280 then year(current_date - interval 366 day + interval 29 * n hour) end as y,
    case when n < 280 then row_number() over (partition by year(current_date - interval 366 day + interval 29 * n hour) order by n) end as place
  from bench_number where n between :from and :to) b;

-- rows: 300
insert into bulletin (id, plan_id, title, period_kind, period_from, period_to, scope, state, turn, facts_at, filled_at, created_at, created_by,
  sent_at, sent_by, consult_until, paper_id, paper_number, issued_at, issued_by, ended_at, ended_by, ended_because)
select 1 + n, 1, p.title, 'FREE', cast(p.created_at as date) - interval 30 day, cast(p.created_at as date), case n when 0 then 'PLAN' else 'SECTIONS' end,
  case p.state when 'ISSUED' then 'ISSUED' when 'DROPPED' then 'WITHDRAWN' else elt(1 + n % 4, 'DRAFTING', 'CONSULTING', 'SETTLING', 'SIGNING') end,
  1, p.created_at, p.created_at, p.created_at, '办公室', p.created_at, '办公室', p.created_at + interval 5 day, p.id, p.number_text, p.issued_at,
  p.signed_by, case p.state when 'DROPPED' then p.created_at end, case p.state when 'DROPPED' then '办公室' end, case p.state when 'DROPPED' then '不再印发' end
from bench_number join paper p on p.id = 10000000 + n where n between :from and :to;

-- rows: 300
insert into bulletin_scope (bulletin_id, ordinal, section)
select 1 + n, 0, concat('第', n % 200, '节') from bench_number where n > 0 and n between :from and :to;

-- rows: 49900
insert into bulletin_task (bulletin_id, ordinal, plan_task_id, task_number, title, lead_unit_id, lead_unit_name, light, light_reason, was_red,
  milestones, milestones_done, reported, progress, suspended)
select b.id, n, t.id, t.task_number, t.title, u.id, u.name, s.light, s.light_reason, n % 50 = 0, 2, 1, n div 100 % 3 > 0, '已完成', false
from bench_number, lateral (select case when n < 20000 then 1 else 2 + (n - 20000) div 100 end as id,
    case when n < 20000 then 1 + n else 1 + 100 * (1 + (n - 20000) div 100 % 199) + n % 100 end as task) b
join plan_task t on t.id = b.task join task_status s on s.plan_task_id = t.id join unit u on u.id = s.lead_unit_id
where n between :from and :to;

-- rows: 49900
insert into bulletin_statement (id, bulletin_id, chapter, ordinal, fact_key, plan_task_id, filled, words, included, changed_in)
select 1 + n, b.bulletin_id, case b.light when 'RED' then 'RED' else 'PROGRESS' end, n, concat(case b.light when 'RED' then 'red:' else 'progress:' end, b.plan_task_id),
  b.plan_task_id, concat(b.title, '已完成里程碑 1 个'), concat(b.title, '已完成里程碑 1 个'), true, 0
from bench_number, lateral (select * from bulletin_task t
  where t.bulletin_id = case when n < 20000 then 1 else 2 + (n - 20000) div 100 end and t.ordinal = n) b
where n between :from and :to;

-- rows: 49900
insert into bulletin_named (statement_id, unit_id)
select s.id, t.lead_unit_id from bench_number join bulletin_statement s on s.id = 1 + n join task_status t on t.plan_task_id = s.plan_task_id
where n between :from and :to;

-- rows: 3000
insert into bulletin_consultation (id, bulletin_id, turn, unit_id, unit_name, state)
select 1 + n, 1 + n div 10, 1, u.id, u.name, 'SILENT'
from bench_number join unit u on u.code = concat('d', 1 + (n div 10 + n % 10 * 10) % 100) where n between :from and :to;

-- rows: 28000
insert into bulletin_receipt (bulletin_id, unit_id, unit_name, received_at, received_by)
select 1 + n div 100, u.id, u.name, case when n < 27000 then current_date - interval 1 day end, case when n < 27000 then '经办' end
from bench_number join unit u on u.code = concat('d', 1 + n % 100) where n between :from and :to;

-- A figure a work plan, a twentieth of them under the name of an indicator, stated in three rounds.
-- rows: 20000
insert into figure (id, work_plan_id, plan_task_id, ordinal, name, measure, kind, gathering)
select 1 + n, 1 + n, 1 + n, 0, case when n % 20 = 0 then concat('第', n div 20, '项指标') else '受益人数' end, '人', 'CUMULATIVE', 'LEAD'
from bench_number where n between :from and :to;

-- rows: 60000
insert into figure_value (figure_id, plan_task_id, report_id, part_id, unit_id, unit_name, amount, stated_at, stated_by, valid_to)
select r.plan_task_id, r.plan_task_id, r.id, 0, a.unit_id, a.unit_name, 100 * r.round_id, r.deadline, '经办', '9999-12-31'
from bench_number join progress_report r on r.id = 1 + n join assignment a on a.id = 3 * r.plan_task_id - 2 where n between :from and :to;

-- A thousand indicators, each stated six times: the last value is on its way. A tenth are stated by county too.
-- rows: 1000
insert into plan_indicator (id, plan_id, ordinal, indicator_number, name, unit, target_kind, comparator, target_value, target_text, attribute,
  baseline, baseline_year, path, span_start, span_end, span_text)
select 1 + n, 1, n, n, concat('第', n, '项指标'), '人', 'CUMULATIVE', '=', 1000, '1000', case when n % 10 = 0 then 'BINDING' else 'ANTICIPATORY' end,
  0, year(current_date) - 2, concat(year(current_date) - 1, ':300 ', year(current_date), ':700 ', year(current_date) + 1, ':1000'), 0, 1, '文'
from bench_number where n between :from and :to;

-- rows: 1000
insert into indicator_basis (id, indicator_id, plan_id, edition, state, unit_id, unit_name, rhythm, by_county, baseline, baseline_year, path,
  caliber, source, asked_at, asked_by, drawn_up_by, signed_by, confirmed_by, valid_from, valid_to)
select 1 + n, i.id, 1, 1, 'AGREED', u.id, u.name, 'QUARTERLY', n div 100 % 10 = 0, i.baseline, i.baseline_year, i.path, '按实际人数统计', '统计报表',
  current_date - interval 360 day, '办公室', '经办', '负责人', '办公室', current_date - interval 350 day, '9999-12-31'
from bench_number join plan_indicator i on i.id = 1 + n join unit u on u.code = concat('d', 1 + n % 100) where n between :from and :to;

-- rows: 6000
insert into indicator_statement (id, indicator_id, plan_id, basis_id, period_year, period_quarter, correction, state, unit_id, unit_name, amount,
  source, as_of, certified_by, asked_at, due, stated_by, signed_by, confirmed_by)
select 1 + n, b.indicator_id, 1, b.id, year(p.last), quarter(p.last), 0,
  case when n % 6 < 5 then 'CONFIRMED' else elt(1 + n div 600 % 3, 'ASKED', 'STATED', 'SIGNED') end, b.unit_id, b.unit_name,
  case when n % 6 < 5 or n div 600 % 3 > 0 then 150 * (1 + n % 6) end, '统计报表', p.last, '统计部门', p.last, p.last + interval 20 day,
  '经办', case when n % 6 < 5 then '负责人' end, case when n % 6 < 5 then '办公室' end
from bench_number join indicator_basis b on b.id = 1 + n div 6, lateral (select current_date - interval 90 * (5 - n % 6) + 10 day as last) p
where n between :from and :to;

-- rows: 12000
insert into indicator_statement_history (id, indicator_id, plan_id, period_year, period_quarter, correction, state, due, valid_from, valid_to)
select s.id, s.indicator_id, 1, s.period_year, s.period_quarter, 0, case n % 2 when 0 then 'ASKED' else s.state end, s.due,
  case n % 2 when 0 then s.asked_at else s.due end, case n % 2 when 0 then s.due else '9999-12-31' end
from bench_number join indicator_statement s on s.id = 1 + n div 2 where n between :from and :to;

-- rows: 18000
insert into indicator_act (indicator_id, subject, subject_id, act, at, unit_name, person, words)
select s.indicator_id, 'STATEMENT', s.id, elt(1 + n % 3, 'ASKED', 'STATED', 'SIGNED'), s.asked_at, s.unit_name, '经办', '已填报'
from bench_number join indicator_statement s on s.id = 1 + n div 3 where n between :from and :to;

-- Of the whole, and of the counties where they are asked; a twentieth of the values of the whole was corrected.
-- rows: 12000
insert into indicator_value (indicator_id, plan_id, statement_id, period_year, period_quarter, county_id, amount, source, as_of, certified_by,
  unit_id, unit_name, stated_by, confirmed_by, valid_from, valid_to)
select s.indicator_id, 1, s.id, s.period_year, s.period_quarter, 0, s.amount - n % 2, s.source, s.as_of, s.certified_by, s.unit_id, s.unit_name,
  '经办', '办公室', case n % 2 when 0 then s.due else s.due + interval 5 day end, case when n % 2 = 0 then s.due + interval 5 day else '9999-12-31' end
from bench_number join indicator_statement s on s.id = 1 + n div 2
where s.state = 'CONFIRMED' and (n % 2 = 1 or n div 12 % 20 = 0) and n between :from and :to;

-- rows: 102000
insert into indicator_value (indicator_id, plan_id, statement_id, period_year, period_quarter, county_id, county_name, amount, source, as_of,
  certified_by, unit_id, unit_name, stated_by, confirmed_by, valid_from, valid_to)
select s.indicator_id, 1, s.id, s.period_year, s.period_quarter, u.id, u.name, s.amount / 17, s.source, s.as_of, s.certified_by, s.unit_id,
  s.unit_name, '经办', '办公室', s.due, '9999-12-31'
from bench_number join indicator_statement s on s.id = 1 + n div 17 join indicator_basis b on b.id = s.basis_id and b.by_county
join unit u on u.code = concat('c', 1 + n % 17) where s.state = 'CONFIRMED' and n between :from and :to;

-- A round that has been through everything, one that is being drafted, one that was cancelled.
-- rows: 3
insert into assessment_round (id, plan_id, kind, title, state, open_key, as_of, score_step, part_days, self_days, verify_days, objection_days,
  sample_percent, drafter, drafted_at, drafted_by, submitted_at, submitted_by, approved_at, approved_by, opened_at, opened_by, part_due, self_due,
  verify_due, objection_until, snapshot_hash, seed, sample_size, drawn_at, drawn_by, closed_at, closed_by)
select 1 + n, 1, case n when 0 then 'MID_TERM' else 'YEARLY' end, concat('第', 1 + n, '轮评估'), elt(1 + n, 'CLOSED', 'DRAFT', 'CANCELLED'),
  case n when 1 then '1:YEARLY' end, case n when 1 then current_date - interval 2 day else current_date - interval 60 day end, 0.5, 10, 10, 10, 5, 10, 'office',
  current_date - interval 70 day, '办公室', d.at, case n when 0 then '办公室' end, d.at, case n when 0 then '领导' end, d.at, case n when 0 then '办公室' end,
  d.at + interval 10 day, d.at + interval 20 day, d.at + interval 30 day, d.at + interval 40 day, case n when 0 then sha2('1', 256) end,
  case n when 0 then 77 end, case n when 0 then 2000 end, d.at, case n when 0 then '办公室' end, d.at + interval 45 day, case n when 0 then '领导' end
from bench_number, lateral (select case n when 0 then current_date - interval 58 day end as at) d where n between :from and :to;

-- rows: 15
insert into assessment_criterion (id, round_id, ordinal, name, points, basis)
select 1 + n, 1 + n div 5, n % 5, concat('第', n % 5, '项内容'), 20, elt(1 + n % 5, 'MILESTONES', 'FIGURES', 'REPORTS', 'DISCIPLINE', 'JUDGED')
from bench_number where n between :from and :to;

-- rows: 1
insert into expert_terms (round_id, weight, seats, days, spread) select 1, 30, 3, 10, 15 from bench_number where n between :from and :to;

-- rows: 20002
insert into snapshot_part (round_id, kind, subject_id, ordinal, content, hash)
select 1, case n when 0 then 'PLAN' when 1 then 'INDICATORS' else 'TASK' end, s.id, n, s.content, sha2(s.content, 256)
from (select n, case when n < 2 then 0 else n - 1 end as id, case n
    when 0 then concat('{"asOf":"', current_date - interval 60 day, '","leftOut":[],"name":"大样规划","openProjects":[],"periodEnd":"',
      current_date + interval 400 day, '","periodStart":"', current_date - interval 370 day, '","planId":1}')
    when 1 then (select concat('{"indicators":[', replace(replace(replace(json_arrayagg(concat(
        '{~binding~:false,~counties~:[],~course~:[],~id~:', i.id, ',~met~:false,~name~:~', i.name, '~,~number~:~', i.indicator_number,
        '~,~target~:~1000~,~timeShare~:40,~unit~:~人~}')), '["', ''), '"]', ''), '", "', ','), ']}') from plan_indicator i)
    else concat('{"evidence":[],"figures":[],"kind":"TASK","lastParts":[],"latenesses":[],"light":"GREEN","lightReason":"理由","milestones":[],"number":"',
      n - 2, '","orders":[],"phase":"IMPLEMENTATION","planTaskId":', n - 1, ',"reports":[],"section":"第', (n - 2) div 100, '节","title":"第', n - 2,
      '项任务","units":[]}') end as content
  from bench_number where n between :from and :to) s;

-- rows: 1
update snapshot_part set content = replace(content, '~', '"'), hash = sha2(replace(content, '~', '"'), 256) where kind = 'INDICATORS' and :from <= :to;

-- rows: 20000
insert into self_assessment (id, round_id, plan_id, plan_task_id, ordinal, lead_unit_id, lead_unit_name, state, is_silent, is_sampled, summary,
  submitted_at, submitted_by, signed_at, signed_by, verified_at, verified_by, verifier, self_total, verified_total, expert_mean, final_total,
  paper_tick, spot_tick, public_tick, grade, grade_reason)
select 1 + n, 1, 1, 1 + n, n, a.unit_id, a.unit_name, 'VERIFIED', n div 100 % 50 = 0, n div 100 % 10 = 0, '已按方案完成', d.at, '经办', d.at, '负责人',
  d.at + interval 10 day, '办公室', 'office', 60 + n div 100 % 40, 58 + n div 100 % 40, 60 + n div 100 % 40, 59 + n div 100 % 40, 'YES',
  case when n div 100 % 10 = 0 then 'YES' else 'NOT_ASKED' end, 'NOT_ASKED', elt(1 + n div 1000 % 4, 'EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED'), '按得分'
from bench_number join assignment a on a.id = 1 + 3 * n, lateral (select current_date - interval 45 day as at) d where n between :from and :to;

-- rows: 40000
insert into self_part (self_assessment_id, assignment_id, unit_id, unit_name, state, done, submitted_at, submitted_by, signed_at, signed_by)
select 1 + n div 2, a.id, a.unit_id, a.unit_name, 'SIGNED', '已完成', current_date - interval 50 day, '经办', current_date - interval 49 day, '负责人'
from bench_number join assignment a on a.id = 3 * (n div 2) + 2 + n % 2 where n between :from and :to;

-- rows: 100000
insert into self_score (self_assessment_id, criterion_id, fact_mark, fact_points, fact_reason, self_mark, self_points, verified_mark, verified_points)
select 1 + n div 5, 1 + n % 5, 'SCORED', 15, '按已有数据', 'SCORED', 16, 'SCORED', 15 from bench_number where n between :from and :to;

-- rows: 2000
insert into check_card (self_assessment_id, people, checked_on, place, found, is_true, entered_at, entered_by)
select 1 + 1000 * (n div 100) + n % 100, '办公室', current_date - interval 40 day, '现场', '情况属实', true, current_date - interval 40 day, '办公室'
from bench_number where n between :from and :to;

-- rows: 400
insert into score_objection (self_assessment_id, round_id, plan_id, plan_task_id, unit_id, unit_name, state, reason, total_before, total_after, filed_at,
  filed_by, signed_at, signed_by, decided_at, decided_by)
select e.id, 1, 1, e.plan_task_id, e.lead_unit_id, e.lead_unit_name, case n % 2 when 0 then 'UPHELD' else 'DISMISSED' end, '佐证未计入', 58, 60,
  current_date - interval 20 day, '经办', current_date - interval 19 day, '负责人', current_date - interval 15 day, '领导'
from bench_number join self_assessment e on e.id = 1 + 50 * n where n between :from and :to;

-- Three of sixty experts a task; kept is who could have been drawn.
-- rows: 1
insert into expert_review (round_id, plan_id, state, seed, drawn_from, term, drawn_at, drawn_by, closed_at, filed_at)
select 1, 1, 'FILED', 77, (select replace(replace(replace(json_arrayagg(concat(t.id, ':', p.people)), '", "', char(10)), '["', ''), '"]', '')
    from plan_task t, (select group_concat(2000 + x.n order by x.n) as people from bench_number x where x.n < 60) p),
  current_date - interval 25 day, current_date - interval 35 day, '办公室', current_date - interval 24 day, current_date - interval 22 day
from bench_number where n between :from and :to;

-- rows: 60
insert into expert_commission (id, round_id, person_id, name, unit_id, unit_name, state, submitted_at)
select 1 + n, 1, 2000 + n, concat('专家', n), u.id, u.name, 'SUBMITTED', current_date - interval 25 day
from bench_number join unit u on u.code = 'experts' where n between :from and :to;

-- rows: 60000
insert into expert_sheet (id, round_id, commission_id, self_assessment_id, plan_task_id, state, origin, total, opinion, scored_at, version)
select 1 + n, 1, 1 + (n div 3 + n % 3 * 20) % 60, 1 + n div 3, 1 + n div 3, case when n div 300 % 50 = 0 and n % 3 = 0 then 'MISSED' else 'SENT' end,
  'DRAWN', 60 + n % 3 * 5, '完成较好', current_date - interval 26 day, 1
from bench_number where n between :from and :to;

-- rows: 300000
insert into expert_score (sheet_id, criterion_id, mark, points)
select 1 + n div 5, 1 + n % 5, 'SCORED', 12 from bench_number where n between :from and :to;

-- rows: 20000
insert into expert_result (self_assessment_id, round_id, plan_task_id, scorers, wanted, mean, spread, is_divergent, settlement, reason, settled_at, settled_by)
select 1 + n, 1, 1 + n, case when n div 100 % 50 = 0 then 2 else 3 end, 3, 65, case when n div 100 % 20 = 7 then 20 else 10 end, n div 100 % 20 = 7,
  case when n div 100 % 20 = 7 then 'KEPT' end, case when n div 100 % 20 = 7 then '分歧有据' end, current_date - interval 23 day, '办公室'
from bench_number where n between :from and :to;

-- rows: 3000
insert into finding (id, round_id, self_assessment_id, plan_id, plan_task_id, criterion_id, source, unit_id, unit_name, state, problem, wanted, term_days,
  points_before, points_after, recorded_at, recorded_by, issued_at, due, ended_at, ended_by)
select 1 + n, 1, e.id, 1, e.plan_task_id, 1 + n % 5, elt(1 + n div 100 % 3, 'VERIFICATION', 'SPOT_CHECK', 'EXPERT'), e.lead_unit_id, e.lead_unit_name, f.state,
  '佐证不全', '补齐佐证', 15, 10, case f.state when 'SETTLED' then 15 end, current_date - interval 40 day, '办公室', current_date - interval 13 day,
  current_date + interval 5 - n div 100 % 10 day, case when f.state in ('SETTLED', 'UNSETTLED', 'WITHDRAWN') then current_date - interval 2 day end,
  case when f.state in ('SETTLED', 'UNSETTLED', 'WITHDRAWN') then '办公室' end
from bench_number join self_assessment e on e.id = 1 + 600 * (n div 100) + n % 100, lateral (select
    elt(1 + n div 100 % 10, 'ISSUED', 'ISSUED', 'ANSWERED', 'SIGNED', 'SETTLED', 'SETTLED', 'SETTLED', 'SETTLED', 'UNSETTLED', 'WITHDRAWN') as state) f
where n between :from and :to;

-- rows: 3000
insert into finding_turn (finding_id, turn, measures, result, answered_at, answered_by, signed_at, signed_by, verdict, judged_at, judged_by)
select f.id, 1, '逐项整改', '已补齐', current_date - interval 6 day, '经办', current_date - interval 5 day, '负责人',
  case when f.state in ('SETTLED', 'UNSETTLED') then f.state end, f.ended_at, f.ended_by
from bench_number join finding f on f.id = 1 + n where f.state not in ('ISSUED', 'WITHDRAWN') and n between :from and :to;

-- rows: 1
insert into paper (id, kind, plan_id, state, title, content, created_at, created_by)
select 20000000, 'EVALUATION_REPORT', 1, 'DRAFT', '第1轮评估报告', repeat('评估情况如下。', 5000), current_date, '办公室' from bench_number where n between :from and :to;

-- rows: 1
insert into evaluation_report (id, round_id, plan_id, paper_id, state, title, main_to, to_units, basis, basis_hash, taken_at, taken_by, drafted_at, drafted_by,
  submitted_at, submitted_by, submitter)
select 1, 1, 1, 20000000, 'SUBMITTED', '第1轮评估报告', '市人民政府', false, b.basis, sha2(b.basis, 256), current_date, '办公室', current_date, '办公室',
  current_date, '办公室', 'office'
from bench_number, lateral (select concat('{"checks":[],"closed":true,"counties":[],"findings":[],"results":[],"snapshotHash":"', sha2('1', 256),
  '","surveys":[]}') as basis) b
where n between :from and :to;

-- Surveys of five thousand answers each: four questions to tick and one to write; all but the last two are counted.
-- rows: 20
insert into survey (id, plan_id, slug, title, state, opens_on, closes_on, content, drafted_by, drafter, drafted_at, approved_by, approver, approved_at,
  counter, counted_at)
select 1 + n, 1, concat('bench', n), concat('第', 1 + n, '次满意度调查'), elt(1 + greatest(0, cast(n as signed) - 17), 'COUNTED', 'APPROVED', 'DRAFT'),
  current_date - interval 40 day, current_date - interval 10 day,
  concat('{"intro":"请您评价","groups":[{"name":"全市","sent":8000}],"questions":[', repeat(concat('{"kind":"SCALE","title":"总体评价","required":true,',
    '"options":["非常满意","满意","一般","不满意","非常不满意"],"sections":[],"taskIds":[]},'), 4),
    '{"kind":"TEXT","title":"您的意见","required":false,"options":[],"sections":[],"taskIds":[]}]}'),
  'office', '办公室', current_date - interval 50 day, case when n < 19 then 'leader' end, case when n < 19 then '领导' end,
  case when n < 19 then current_date - interval 45 day end, case when n < 18 then '办公室' end, case when n < 18 then current_date - interval 5 day end
from bench_number where n between :from and :to;

-- rows: 100000
insert into survey_answer (id, survey_id, channel, assisted, answered_on, paper_batch, paper_number, typist)
select left(sha2(n, 256), 32), 1 + n % 20, case when n div 20 % 5 = 0 then 'PAPER' else 'ONLINE' end, n div 20 % 7 = 0, current_date - interval 30 day,
  case when n div 20 % 5 = 0 then 1 + n div 100 % 5 end, case when n div 20 % 5 = 0 then n end, case when n div 20 % 5 = 0 then '办公室' end
from bench_number where n between :from and :to;

-- rows: 400000
insert into survey_choice (answer_id, survey_id, question, choice)
select left(sha2(n div 4, 256), 32), 1 + n div 4 % 20, 1 + n % 4, n div 80 % 5 from bench_number where n between :from and :to;

-- rows: 25000
insert into survey_text (id, survey_id, question, words)
select left(sha2(400000 + n, 256), 32), 1 + n % 20, 5, '希望多做一些盲道' from bench_number where n between :from and :to;

-- rows: 100
insert into survey_paper_batch (survey_id, ordinal, name, opened_by, opened_at)
select 1 + n div 5, 1 + n % 5, concat('第', 1 + n % 5, '批'), '办公室', current_date - interval 30 day from bench_number where n between :from and :to;

-- rows: 100
insert into survey_code_batch (survey_id, ordinal, amount, made_by, made_at)
select 1 + n div 5, 1 + n % 5, 200, '办公室', current_date - interval 40 day from bench_number where n between :from and :to;

-- rows: 100000
insert into delivery (id, username, channel, matter, notice_id, title, body, state, tries, created_at, next_at, ended_at, failure)
select 1 + n, concat('official', n % 300), case n div 300 % 3 when 0 then 'zwwx' else 'mail' end, concat('notice:', 1 + n), 1 + n, null, null, d.state, 1,
  d.at, d.at, case when d.state <> 'WAITING' then d.at end, case d.state when 'FAILED' then '对方拒收' end
from bench_number, lateral (select current_date - interval 180 day + interval 2 * n minute as at,
    case when n > 99500 then 'WAITING' when n div 100 % 50 = 0 then 'FAILED' when n div 100 % 20 = 1 then 'SKIPPED' else 'SENT' end as state) d
where n between :from and :to;

-- Versions that were taken back before their day, so that the table of the product holds.
-- rows: 60
insert into rule_table_version (table_name, state, version_number, based_on, rule_rows, reason, effective_from, drafted_by, drafter, drafted_at, signed_by,
  signer, signed_at, withdrawn_by, withdrawn_at, withdrawn_because)
select 'light', 'WITHDRAWN', concat(year(current_date), '.', 1 + n), '1', '[]', '调整', current_date - interval n day, 'office', '办公室',
  current_date - interval 20 + n day, 'leader', '领导', current_date - interval 10 + n day, '领导', current_date - interval 1 + n day, '暂不调整'
from bench_number where n between :from and :to;

-- rows: 40000
insert into light_override (plan_task_id, light, reason, until_day, signed_at, signed_by, by_leader, ended_at, ended_by, end_reason)
select 1 + n div 2, 'YELLOW', '受外部条件影响', current_date - interval 100 * (n % 2) + 10 day, current_date - interval 100 * (n % 2) + 40 day, '领导', true,
  current_date - interval 100 * (n % 2) + 10 day, null, '到期'
from bench_number where n between :from and :to;

-- rows: 100
insert into paper_code_change (plan_id, kind, former, code, reason, changed_at, changed_by)
select case n % 2 when 0 then 1 end, 'ORDER', '临残工委办督', '临残工委办督', '更名', current_date - interval n day, '办公室' from bench_number where n between :from and :to;

-- rows: 20000
insert into asked_anyway (kind, plan_id, plan_task_id, unit_id, unit_name, known, reason, asked_at, asked_by)
select 'INSTRUCTION', 1, a.plan_task_id, a.unit_id, a.unit_name, '上月已报送进展', '情况有变', current_date - interval 366 day + interval 25 * n minute, '办公室'
from bench_number join assignment a on a.id = 1 + 3 * n where n between :from and :to;

-- rows: 240000
insert into asked_fields (report_id, assignment_id, asked, prefilled)
select 1 + n div 3, case n % 3 when 0 then 0 else 3 * (n div 3 % 20000) + 1 + n % 3 end, 6, 3 from bench_number where n between :from and :to;

-- rows: 100000
insert into stated_hours (work_item_id, hours, stated_at)
select w.id, 2.5, w.completed_at from bench_number join work_item w on w.id = 1 + 3 * n where w.state = 'DONE' and n between :from and :to;

-- rows: 2000
insert into exchange_item (item_number, title, words, due, plan_id, plan_task_id, closed_on, imported_at, imported_by)
select concat('13710-', n), '外部事项', '请办理', current_date, 1, 1 + 10 * n, case when n < 1800 then current_date end, current_date - interval n hour, '办公室'
from bench_number where n between :from and :to;

-- rows: 5000
insert into item_rhythm (item_kind, item_id, plan_id, plan_task_id, unit_id, unit_name, begun_on, begun_at, begun_by, ended_at)
select case n % 2 when 0 then 'INSTRUCTION' else 'TASK' end, a.plan_task_id, 1, a.plan_task_id, a.unit_id, a.unit_name, current_date - interval 100 day,
  current_date - interval 100 day, '办公室', case when n < 4500 then current_date - interval 60 day end
from bench_number join assignment a on a.id = 1 + 3 * n where n between :from and :to;

-- rows: 15000
insert into item_feedback (item_kind, item_id, plan_task_id, feedback_number, stage, state, words, fed_back_on, unit_name, person, from_outside, entered_at)
select r.item_kind, r.item_id, r.plan_task_id, concat('F', n), elt(1 + n % 3, 'DAY_1', 'DAY_3', 'DAY_7'), case n % 3 when 2 then 'FINISHED' else 'UNDER_WAY' end,
  '正在办理', r.begun_on + interval n % 3 * 3 day, r.unit_name, '经办', false, r.begun_at
from bench_number join item_rhythm r on r.id = 1 + n div 3 where n between :from and :to;
