-- What the office adds to a key project, which the plan leaves without owner and date; it stands once it is signed.
create table project_completion (
    key_project_id bigint        not null,
    plan_id        bigint        not null,
    state          varchar(40)   not null,
    parent_task_id bigint        null,
    due            date          null,
    signing_id     bigint        null,
    opinion        varchar(2000) null,
    changed_at     datetime(3)   not null,
    changed_by     varchar(200)  not null,
    version        int           not null default 0,
    primary key (key_project_id),
    constraint fk_project_completion_project foreign key (key_project_id) references key_project (id),
    constraint fk_project_completion_parent foreign key (parent_task_id) references plan_task (id)
);
create index ix_project_completion_state on project_completion (plan_id, state);
create index ix_project_completion_signing on project_completion (signing_id, state);

create table project_unit (
    key_project_id bigint       not null,
    ordinal        int          not null,
    unit_id        bigint       not null,
    unit_name      varchar(300) not null,
    role           varchar(40)  not null,
    primary key (key_project_id, ordinal),
    constraint uq_project_unit unique (key_project_id, unit_id),
    constraint fk_project_unit_completion foreign key (key_project_id) references project_completion (key_project_id)
);

create table project_milestone (
    key_project_id bigint       not null,
    ordinal        int          not null,
    title          varchar(500) not null,
    due            date         not null,
    primary key (key_project_id, ordinal),
    constraint fk_project_milestone_completion foreign key (key_project_id) references project_completion (key_project_id)
);

create table project_completion_history (
    key_project_id bigint        not null,
    plan_id        bigint        not null,
    state          varchar(40)   not null,
    parent_task_id bigint        null,
    due            date          null,
    signing_id     bigint        null,
    opinion        varchar(2000) null,
    version        int           not null,
    valid_from     datetime(3)   not null,
    valid_to       datetime(3)   not null,
    primary key (key_project_id, valid_from)
);

create table project_unit_history (
    key_project_id bigint       not null,
    ordinal        int          not null,
    unit_id        bigint       not null,
    unit_name      varchar(300) not null,
    role           varchar(40)  not null,
    valid_from     datetime(3)  not null,
    valid_to       datetime(3)  not null,
    primary key (key_project_id, valid_from, ordinal)
);

create table project_milestone_history (
    key_project_id bigint       not null,
    ordinal        int          not null,
    title          varchar(500) not null,
    due            date         not null,
    valid_from     datetime(3)  not null,
    valid_to       datetime(3)  not null,
    primary key (key_project_id, valid_from, ordinal)
);

-- One row a batch that is laid before the committee's leader.
create table project_signing (
    id            bigint       not null auto_increment,
    plan_id       bigint       not null,
    project_count int          not null,
    sent_at       datetime(3)  not null,
    sent_by       varchar(200) not null,
    primary key (id),
    constraint fk_project_signing_plan foreign key (plan_id) references plan (id)
);
create index ix_project_signing_plan on project_signing (plan_id, id);

create table project_change (
    id             bigint        not null auto_increment,
    key_project_id bigint        not null,
    at             datetime(3)   not null,
    person         varchar(200)  not null,
    act            varchar(40)   not null,
    words_before   text          null,
    words_after    text          not null,
    primary key (id),
    constraint fk_project_change_project foreign key (key_project_id) references key_project (id)
);
create index ix_project_change_project on project_change (key_project_id, id);
