-- The numbers by which a task is followed, defined by an edition of its work plan; in force are those of the newest
-- approved edition that has any.
create table figure (
    id           bigint         not null auto_increment,
    work_plan_id bigint         not null,
    plan_task_id bigint         not null,
    ordinal      int            not null,
    name         varchar(200)   not null,
    measure      varchar(50)    not null,
    kind         varchar(40)    not null,
    gathering    varchar(40)    not null,
    least        decimal(19, 4) null,
    most         decimal(19, 4) null,
    primary key (id),
    constraint uq_figure_ordinal unique (work_plan_id, ordinal),
    constraint uq_figure_name unique (work_plan_id, name),
    constraint fk_figure_work_plan foreign key (work_plan_id) references work_plan (id)
);
create index ix_figure_task on figure (plan_task_id, work_plan_id);
create index ix_figure_name on figure (name);

create table figure_target (
    id          bigint         not null auto_increment,
    figure_id   bigint         not null,
    target_year int            not null,
    amount      decimal(19, 4) not null,
    primary key (id),
    constraint uq_figure_target_year unique (figure_id, target_year),
    constraint fk_figure_target_figure foreign key (figure_id) references figure (id)
);

-- What was said of a figure, by a unit's part or by the lead's summary (part_id 0). Nothing is overwritten: a value that
-- was stated anew or corrected ends, and the next one stands beside it; what holds ends in the year 9999.
create table figure_value (
    id             bigint         not null auto_increment,
    figure_id      bigint         not null,
    plan_task_id   bigint         not null,
    report_id      bigint         not null,
    part_id        bigint         not null,
    unit_id        bigint         not null,
    unit_name      varchar(300)   not null,
    amount         decimal(19, 4) not null,
    own_amount     decimal(19, 4) null,
    reason         varchar(2000)  null,
    application_id bigint         null,
    stated_at      datetime(3)    not null,
    stated_by      varchar(200)   not null,
    valid_to       datetime(3)    not null,
    primary key (id),
    constraint fk_figure_value_figure foreign key (figure_id) references figure (id),
    constraint fk_figure_value_report foreign key (report_id) references progress_report (id)
);
create index ix_figure_value_report on figure_value (report_id, part_id, valid_to);
create index ix_figure_value_task on figure_value (plan_task_id, figure_id, id);
create index ix_figure_value_figure on figure_value (figure_id, part_id, valid_to, report_id);
