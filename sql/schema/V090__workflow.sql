-- The to-do list: one row a duty, written in the engine's transaction, so that no list asks the engine.
-- The assignee is a person of the unit that owns the duty, released_from who had it and left. A step that comes again
-- is a row of its own (again_of) with the clock of the row before: lapsed_at is the first lapse of the step and stays,
-- expired_at says that the clock of this row has run out. What was answered is kept, also when it was taken back.
-- Post and state are compared at each entry of a list's index: as codes in ASCII counting a page's list takes a fifth less.
create table work_item (
    id            bigint       not null auto_increment,
    task_id       varchar(64)  not null,
    execution_id  varchar(64)  not null,
    process       varchar(64)  not null,
    element       varchar(64)  not null,
    name          varchar(200) not null,
    subject_id    bigint       not null,
    plan_id       bigint       not null,
    plan_task_id  bigint       null,
    assignment_id bigint       null,
    unit_id       bigint       not null,
    unit_name     varchar(300) not null,
    role          varchar(40)  character set ascii collate ascii_bin not null,
    assignee_id   bigint       null,
    assignee      varchar(100) null,
    released_from varchar(100) null,
    again_of      bigint       null,
    created_at    datetime(3)  not null,
    days          int          not null,
    due           datetime(3)  not null,
    original_due  datetime(3)  not null,
    reminded_at   datetime(3)  null,
    lapsed_at     datetime(3)  null,
    expired_at    datetime(3)  null,
    escalated_at  datetime(3)  null,
    state         varchar(40)  character set ascii collate ascii_bin not null,
    outcome       varchar(40)  null,
    completed_at  datetime(3)  null,
    completed_by  varchar(100) null,
    acting_for    varchar(100) null,
    completed_by_id bigint     null,
    acting_for_id bigint       null,
    answer        mediumtext   null,
    recalled_at   datetime(3)  null,
    primary key (id),
    constraint uq_work_item_task unique (task_id)
);
-- The to-do page of a unit comes from here in its order, and its count without touching a row.
create index ix_work_item_unit on work_item (unit_id, state, due, id, role, plan_id);
create index ix_work_item_state on work_item (state, due, id, role);
create index ix_work_item_overdue on work_item (state, lapsed_at);
create index ix_work_item_plan_task on work_item (plan_task_id, state);
create index ix_work_item_plan on work_item (plan_id, state, due);
create index ix_work_item_subject on work_item (process, subject_id, state);
create index ix_work_item_done on work_item (unit_id, state, completed_at, role);
create index ix_work_item_assignee on work_item (assignee_id, state, due);

-- What was done with a duty inside its unit; what concerns other units is in the task's timeline.
create table duty_act (
    id           bigint        not null auto_increment,
    work_item_id bigint        not null,
    kind         varchar(40)   not null,
    at           datetime(3)   not null,
    unit_name    varchar(300)  null,
    person       varchar(200)  null,
    acting_for   varchar(200)  null,
    sentence     varchar(4000) not null,
    primary key (id),
    constraint fk_duty_act_work_item foreign key (work_item_id) references work_item (id)
);
create index ix_duty_act_work_item on duty_act (work_item_id, id);

-- A colleague's opinion before a duty is completed (加签).
create table duty_opinion (
    id           bigint        not null auto_increment,
    work_item_id bigint        not null,
    state        varchar(40)   not null,
    question     varchar(2000) not null,
    asked_at     datetime(3)   not null,
    asked_by_id  bigint        not null,
    asked_by     varchar(200)  not null,
    asked_of_id  bigint        not null,
    asked_of     varchar(200)  not null,
    answer       varchar(2000) null,
    ended_at     datetime(3)   null,
    answered_by  varchar(200)  null,
    primary key (id),
    constraint fk_duty_opinion_work_item foreign key (work_item_id) references work_item (id)
);
create index ix_duty_opinion_work_item on duty_opinion (work_item_id, state);
create index ix_duty_opinion_asked_of on duty_opinion (asked_of_id, state, id);

-- A copy for a colleague's knowledge (抄送).
create table duty_copy (
    id           bigint        not null auto_increment,
    work_item_id bigint        not null,
    person_id    bigint        not null,
    person       varchar(200)  not null,
    note         varchar(2000) null,
    copied_at    datetime(3)   not null,
    copied_by    varchar(200)  not null,
    seen_at      datetime(3)   null,
    primary key (id),
    constraint uq_duty_copy_person unique (work_item_id, person_id),
    constraint fk_duty_copy_work_item foreign key (work_item_id) references work_item (id)
);

-- Covers what a month is counted from.
create index ix_work_item_completed on work_item (state, completed_at, id, role, plan_id, unit_id, lapsed_at);

-- What a duty's row said until it was moved; a duty that was never moved has no row here.
create table work_item_past (
    id           bigint       not null auto_increment,
    work_item_id bigint       not null,
    due          datetime(3)  not null,
    assignee     varchar(100) null,
    escalated_at datetime(3)  null,
    valid_from   datetime(3)  not null,
    valid_to     datetime(3)  not null,
    primary key (id),
    constraint fk_work_item_past_item foreign key (work_item_id) references work_item (id)
);
create index ix_work_item_past_item on work_item_past (work_item_id, valid_to);

-- Which process instance carries which plan, task, report or application; the engine itself does not keep keys unique.
create table process_instance (
    process     varchar(64) not null,
    subject_id  bigint      not null,
    instance_id varchar(64) not null,
    started_at  datetime(3) not null,
    constraint pk_process_instance primary key (process, subject_id),
    constraint uq_process_instance_id unique (instance_id)
);
