-- Requests about a task. open_key names what an open application is about, so that the same thing is never asked twice
-- at a time; it is empty once the application has ended.
create table application (
    id           bigint        not null auto_increment,
    kind         varchar(40)   not null,
    plan_id      bigint        not null,
    plan_task_id bigint        not null,
    unit_id      bigint        not null,
    unit_name    varchar(300)  not null,
    subject_type varchar(40)   not null,
    subject_id   bigint        not null,
    subject_name varchar(1000) not null,
    extent_days  int           not null,
    touched      int           not null,
    is_binding   boolean       not null,
    deadline     date          null,
    content      mediumtext    not null,
    content_lines mediumtext   not null,
    edition      int           not null,
    state        varchar(40)   not null,
    open_key     varchar(100)  null,
    filed_at     datetime(3)   not null,
    filed_by     varchar(200)  not null,
    ended_at     datetime(3)   null,
    primary key (id),
    constraint uq_application_open unique (open_key),
    constraint fk_application_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_application_task on application (plan_task_id, kind, state);
create index ix_application_subject on application (subject_type, subject_id, kind, state);
create index ix_application_state on application (state, id);
create index ix_application_unit on application (unit_id, id);

create table application_history (
    id           bigint        not null,
    kind         varchar(40)   not null,
    plan_id      bigint        not null,
    plan_task_id bigint        not null,
    unit_id      bigint        not null,
    unit_name    varchar(300)  not null,
    subject_type varchar(40)   not null,
    subject_id   bigint        not null,
    subject_name varchar(1000) not null,
    extent_days  int           not null,
    state        varchar(40)   not null,
    filed_at     datetime(3)   not null,
    filed_by     varchar(200)  not null,
    ended_at     datetime(3)   null,
    valid_from   datetime(3)   not null,
    valid_to     datetime(3)   not null,
    primary key (id, valid_from)
);
create index ix_application_history_task on application_history (plan_task_id, valid_to);
create index ix_application_history_plan on application_history (plan_id, valid_to);
create index ix_application_history_valid on application_history (valid_to, valid_from);

-- The course of an application: who did what when, with which opinion. A countersign belongs to one edition of the
-- text: a revised application is countersigned anew and the earlier opinions stay.
create table application_step (
    id             bigint        not null auto_increment,
    application_id bigint        not null,
    edition        int           not null,
    act            varchar(40)   not null,
    at             datetime(3)   not null,
    assignment_id  bigint        null,
    unit_id        bigint        null,
    unit_name      varchar(300)  null,
    person         varchar(200)  null,
    acting_for     varchar(200)  null,
    opinion        varchar(2000) null,
    content        mediumtext    null,
    primary key (id),
    constraint uq_application_step_countersign unique (application_id, edition, assignment_id),
    constraint fk_application_step_application foreign key (application_id) references application (id)
);
