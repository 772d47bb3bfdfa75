-- The to-do list: one row a duty, written in the engine's transaction, so that no list asks the engine.
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
    role          varchar(40)  not null,
    assignee      varchar(100) null,
    created_at    datetime(3)  not null,
    due           datetime(3)  not null,
    original_due  datetime(3)  not null,
    reminded_at   datetime(3)  null,
    lapsed_at     datetime(3)  null,
    escalated_at  datetime(3)  null,
    state         varchar(40)  not null,
    outcome       varchar(40)  null,
    completed_at  datetime(3)  null,
    completed_by  varchar(100) null,
    acting_for    varchar(100) null,
    primary key (id),
    constraint uq_work_item_task unique (task_id)
);
create index ix_work_item_unit on work_item (unit_id, role, state, due);
create index ix_work_item_state on work_item (state, due);
create index ix_work_item_overdue on work_item (state, lapsed_at);
create index ix_work_item_plan_task on work_item (plan_task_id, state);
create index ix_work_item_plan on work_item (plan_id, state, due);
create index ix_work_item_subject on work_item (process, subject_id, state);
create index ix_work_item_done on work_item (unit_id, role, state, completed_at);

create index ix_work_item_completed on work_item (completed_at, created_at);

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
