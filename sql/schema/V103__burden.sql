-- 减负台账: what is asked of each unit is reckoned from duties and urges; kept here is only what could not be reckoned later.
create index ix_work_item_asked on work_item (unit_id, created_at);
create index ix_urge_asked on urge (unit_id, urged_at);

-- How many fields the form of a report asked for when its round was opened (assignment_id 0: the lead's summary), and how
-- many of them came filled in with what the unit had said last.
create table asked_fields (
    report_id     bigint not null,
    assignment_id bigint not null,
    asked         int    not null,
    prefilled     int    not null,
    primary key (report_id, assignment_id),
    constraint fk_asked_fields_report foreign key (report_id) references progress_report (id)
);

-- How long a duty took, where the unit chose to say so.
create table stated_hours (
    work_item_id bigint        not null,
    hours        decimal(5, 1) not null,
    stated_at    datetime(3)   not null,
    primary key (work_item_id),
    constraint fk_stated_hours_work_item foreign key (work_item_id) references work_item (id)
);

-- How many requests a unit should get in a month at most; nothing is refused beyond it, but the number is named.
create table request_cap (
    id         int          not null,
    per_month  int          null,
    changed_at datetime(3)  null,
    changed_by varchar(200) null,
    version    int          not null default 0,
    primary key (id)
);
insert into request_cap (id, per_month) values (1, 30);

-- Asked once more although it was known, and why.
create table asked_anyway (
    id           bigint        not null auto_increment,
    kind         varchar(40)   not null,
    plan_id      bigint        not null,
    plan_task_id bigint        null,
    unit_id      bigint        null,
    unit_name    varchar(300)  null,
    known        varchar(4000) not null,
    reason       varchar(500)  not null,
    asked_at     datetime(3)   not null,
    asked_by     varchar(200)  not null,
    primary key (id)
);
