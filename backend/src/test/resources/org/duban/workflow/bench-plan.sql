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

-- rows: 20000
insert into risk (id, plan_id, plan_task_id, what, likelihood, impact, level, owner_unit_id, owner_unit_name, sign, origin, state,
  created_at, changed_at)
select 1 + n, 1, a.plan_task_id, concat('风险', n), 1 + n div 100 % 5, 1 + n div 500 % 5, 'GENERAL', a.unit_id, a.unit_name, 'REPORTED',
  'PEOPLE', case n div 100 % 10 when 0 then 'OCCURRED' when 1 then 'MASTERED' when 2 then 'DROPPED' else 'WATCHED' end,
  current_date - interval 300 day, current_date - interval 300 day
from bench_number join assignment a on a.id = 1 + 3 * n where n between :from and :to;

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
