create table plan (
    id                  bigint       not null auto_increment,
    name                varchar(300) not null,
    state               varchar(40)  not null,
    period_start        date         null,
    period_end          date         null,
    paper_number        varchar(100) null,
    process_instance_id varchar(64)  null,
    created_at          datetime(3)  not null,
    created_by          varchar(100) not null,
    published_at        datetime(3)  null,
    published_by        varchar(100) null,
    rhythm              varchar(40)  not null default 'QUARTERLY',
    rhythm_since        date         null,
    version             int          not null default 0,
    primary key (id),
    constraint uq_plan_process_instance unique (process_instance_id)
);
create index ix_plan_state on plan (state, id);

-- One row a document that was read into the plan; spans refer to the newest one.
create table plan_source (
    id          bigint       not null auto_increment,
    plan_id     bigint       not null,
    file_name   varchar(300) not null,
    content     mediumtext   not null,
    hash        char(64)     not null,
    imported_at datetime(3)  not null,
    imported_by varchar(100) not null,
    primary key (id),
    constraint fk_plan_source_plan foreign key (plan_id) references plan (id)
);
create index ix_plan_source_plan on plan_source (plan_id, id);

create table plan_section (
    id             bigint       not null auto_increment,
    plan_id        bigint       not null,
    ordinal        int          not null,
    depth          int          not null,
    section_number varchar(200)  not null,
    title          varchar(4000) not null,
    span_start     int          not null,
    span_end       int          not null,
    span_text      mediumtext   not null,
    primary key (id),
    constraint fk_plan_section_plan foreign key (plan_id) references plan (id)
);
create index ix_plan_section_plan on plan_section (plan_id, ordinal);

-- A key project that was signed is a task too, of a kind of its own, under the task that it belongs to.
create table plan_task (
    id          bigint        not null auto_increment,
    plan_id     bigint        not null,
    section_id  bigint        null,
    section     varchar(4000) not null,
    ordinal     int           not null,
    task_number varchar(200)   not null,
    title       varchar(4000) not null,
    body        mediumtext    not null,
    deadline    varchar(500)  null,
    due         date          null,
    kind        varchar(20)   not null default 'TASK',
    parent_id   bigint        null,
    span_start  int           not null,
    span_end    int           not null,
    span_text   mediumtext    not null,
    version     int           not null default 0,
    primary key (id),
    constraint fk_plan_task_parent foreign key (parent_id) references plan_task (id),
    constraint fk_plan_task_plan foreign key (plan_id) references plan (id),
    constraint fk_plan_task_section foreign key (section_id) references plan_section (id)
);
create index ix_plan_task_plan on plan_task (plan_id, kind, ordinal);

-- The unit stands as the text writes it; unit_id or group_id stay open until the name is known.
create table plan_task_role (
    id           bigint       not null auto_increment,
    plan_id      bigint       not null,
    plan_task_id bigint       not null,
    ordinal      int          not null,
    unit_text    varchar(1000) not null,
    unit_id      bigint       null,
    role         varchar(40)  not null,
    is_group     boolean      not null,
    group_id     bigint       null,
    span_start   int          not null,
    span_end     int          not null,
    span_text    mediumtext   not null,
    primary key (id),
    constraint fk_plan_task_role_plan foreign key (plan_id) references plan (id),
    constraint fk_plan_task_role_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_plan_task_role_plan on plan_task_role (plan_id, ordinal);
create index ix_plan_task_role_task on plan_task_role (plan_task_id, ordinal);
create index ix_plan_task_role_unit on plan_task_role (unit_id, plan_task_id);

create table plan_column (
    id            bigint       not null auto_increment,
    plan_id       bigint       not null,
    ordinal       int          not null,
    column_number varchar(200)  not null,
    title         varchar(4000) not null,
    span_start    int          not null,
    span_end      int          not null,
    span_text     mediumtext   not null,
    primary key (id),
    constraint fk_plan_column_plan foreign key (plan_id) references plan (id)
);
create index ix_plan_column_plan on plan_column (plan_id, ordinal);

create table key_project (
    id             bigint        not null auto_increment,
    plan_id        bigint        not null,
    column_id      bigint        null,
    column_title   varchar(4000) not null,
    ordinal        int           not null,
    project_number varchar(200)   not null,
    title          varchar(4000) not null,
    body           mediumtext    not null,
    owner_text     varchar(1000) null,
    owner_unit_id  bigint        null,
    due            date          null,
    plan_task_id   bigint        null,
    span_start     int           not null,
    span_end       int           not null,
    span_text      mediumtext    not null,
    version        int           not null default 0,
    primary key (id),
    constraint uq_key_project_task unique (plan_task_id),
    constraint fk_key_project_task foreign key (plan_task_id) references plan_task (id),
    constraint fk_key_project_plan foreign key (plan_id) references plan (id),
    constraint fk_key_project_column foreign key (column_id) references plan_column (id)
);
create index ix_key_project_plan on key_project (plan_id, ordinal);

create table plan_indicator (
    id               bigint         not null auto_increment,
    plan_id          bigint         not null,
    ordinal          int            not null,
    indicator_number varchar(200)    not null,
    name             varchar(4000)  not null,
    unit             varchar(1000)  not null,
    target_kind      varchar(40)    not null,
    comparator       varchar(10)    null,
    target_value     decimal(20, 6) null,
    target_text      varchar(4000)  not null,
    attribute        varchar(40)    null,
    baseline         decimal(20, 6) null,
    baseline_year    int            null,
    path             mediumtext     null,
    span_start       int            not null,
    span_end         int            not null,
    span_text        mediumtext     not null,
    version          int            not null default 0,
    primary key (id),
    constraint fk_plan_indicator_plan foreign key (plan_id) references plan (id)
);
create index ix_plan_indicator_plan on plan_indicator (plan_id, ordinal);

-- The targets an indicator had before, each with the paper that put another one in its place.
create table indicator_target (
    id           bigint         not null auto_increment,
    indicator_id bigint         not null,
    plan_id      bigint         not null,
    target_kind  varchar(40)    not null,
    comparator   varchar(10)    null,
    target_value decimal(20, 6) null,
    target_text  varchar(4000)  not null,
    paper_number varchar(100)   null,
    reason       varchar(2000)  not null,
    replaced_at  datetime(3)    not null,
    replaced_by  varchar(200)   not null,
    primary key (id),
    constraint fk_indicator_target_indicator foreign key (indicator_id) references plan_indicator (id)
);
create index ix_indicator_target_plan on indicator_target (plan_id, indicator_id, id);

create table plan_defect (
    id              bigint        not null auto_increment,
    plan_id         bigint        not null,
    ordinal         int           not null,
    kind            varchar(40)   not null,
    message         varchar(4000) not null,
    is_blocking     boolean       not null,
    subject_type    varchar(40)   not null,
    subject_id      bigint        null,
    subject         varchar(4000) not null,
    span_start      int           not null,
    span_end        int           not null,
    span_text       mediumtext    not null,
    choice          varchar(40)   null,
    settled_text    varchar(2000) null,
    settled_unit_id bigint        null,
    reason          varchar(2000) null,
    settled_by      varchar(100)  null,
    settled_at      datetime(3)   null,
    primary key (id),
    constraint fk_plan_defect_plan foreign key (plan_id) references plan (id)
);
create index ix_plan_defect_plan on plan_defect (plan_id, ordinal);
create index ix_plan_defect_open on plan_defect (plan_id, is_blocking, choice);

-- What a person changed after the import, and why; the row itself holds only its present state.
create table plan_edit (
    id           bigint        not null auto_increment,
    plan_id      bigint        not null,
    subject_type varchar(40)   not null,
    subject_id   bigint        not null,
    state_before mediumtext    not null,
    state_after  mediumtext    not null,
    reason       varchar(2000) not null,
    edited_at    datetime(3)   not null,
    edited_by    varchar(100)  not null,
    primary key (id),
    constraint fk_plan_edit_plan foreign key (plan_id) references plan (id)
);
create index ix_plan_edit_subject on plan_edit (subject_type, subject_id, id);

-- What the office put on record about a plan as a whole: the mid-term, the final, the final report.
create table plan_record (
    id           bigint       not null auto_increment,
    plan_id      bigint       not null,
    kind         varchar(40)  not null,
    summary      text         not null,
    paper_number varchar(100) null,
    recorded_at  datetime(3)  not null,
    recorded_by  varchar(100) not null,
    primary key (id),
    constraint uq_plan_record_kind unique (plan_id, kind),
    constraint fk_plan_record_plan foreign key (plan_id) references plan (id)
);
