-- 催办: somebody above asks after one open duty, or the ladder after a matter (V101) that has none. It is received and answered, or
-- settled when the duty is done or the matter over.
create table urge (
    id              bigint        not null auto_increment,
    work_item_id    bigint        null,
    matter_id       bigint        null,
    plan_id         bigint        not null,
    plan_task_id    bigint        null,
    duty_name       varchar(500)  not null,
    unit_id         bigint        not null,
    unit_name       varchar(300)  not null,
    role            varchar(40)   not null,
    reason          varchar(500)  not null,
    urged_at        datetime(3)   not null,
    urged_by        varchar(200)  not null,
    urged_as        varchar(40)   not null,
    urged_unit_id   bigint        null,
    urged_unit_name varchar(300)  null,
    received_at     datetime(3)   null,
    received_by     varchar(200)  null,
    reply           varchar(2000) null,
    replied_at      datetime(3)   null,
    replied_by      varchar(200)  null,
    settled_at      datetime(3)   null,
    primary key (id),
    constraint fk_urge_work_item foreign key (work_item_id) references work_item (id)
);
create index ix_urge_work_item on urge (work_item_id, urged_at);
create index ix_urge_matter on urge (matter_id);
create index ix_urge_unit on urge (unit_id, settled_at, id);
create index ix_urge_by on urge (urged_unit_id, id);
create index ix_urge_plan on urge (plan_id, settled_at, id);

-- 批示: a leader's word on a task, which becomes a duty of one unit with a clock of its own.
create table instruction (
    id           bigint        not null auto_increment,
    plan_id      bigint        not null,
    plan_task_id bigint        not null,
    unit_id      bigint        not null,
    unit_name    varchar(300)  not null,
    words        varchar(2000) not null,
    paper_number varchar(100)  null,
    until        date          not null,
    state        varchar(40)   not null,
    answer       text          null,
    given_at     datetime(3)   not null,
    given_by     varchar(200)  not null,
    ended_at     datetime(3)   null,
    primary key (id),
    constraint fk_instruction_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_instruction_task on instruction (plan_task_id, id);
create index ix_instruction_unit on instruction (unit_id, state, id);
create index ix_instruction_plan on instruction (plan_id, state, id);

create table instruction_history (
    id           bigint        not null,
    plan_id      bigint        not null,
    plan_task_id bigint        not null,
    unit_id      bigint        not null,
    unit_name    varchar(300)  not null,
    words        varchar(2000) not null,
    paper_number varchar(100)  null,
    until        date          not null,
    state        varchar(40)   not null,
    answer       text          null,
    given_at     datetime(3)   not null,
    given_by     varchar(200)  not null,
    ended_at     datetime(3)   null,
    valid_from   datetime(3)   not null,
    valid_to     datetime(3)   not null,
    primary key (id, valid_from)
);
create index ix_instruction_history_task on instruction_history (plan_task_id, valid_to);
create index ix_instruction_history_unit on instruction_history (unit_id, valid_to);
create index ix_instruction_history_plan on instruction_history (plan_id, valid_to);
create index ix_instruction_history_valid on instruction_history (valid_to, valid_from);

create table instruction_step (
    id             bigint       not null auto_increment,
    instruction_id bigint       not null,
    act            varchar(40)  not null,
    at             datetime(3)  not null,
    unit_name      varchar(300) null,
    person         varchar(200) null,
    acting_for     varchar(200) null,
    words          text         null,
    until          date         null,
    primary key (id),
    constraint fk_instruction_step_instruction foreign key (instruction_id) references instruction (id)
);
create index ix_instruction_step_instruction on instruction_step (instruction_id, id);
