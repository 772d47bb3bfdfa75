-- One row a lapse of a duty: whether the unit was late on this task for the first time, again, or in spite of an extension.
-- The row never changes; a step that comes again keeps the lapse it had and gets no second row.
create table lateness (
    id             bigint       not null auto_increment,
    work_item_id   bigint       not null,
    plan_id        bigint       not null,
    plan_task_id   bigint       null,
    unit_id        bigint       not null,
    unit_name      varchar(300) not null,
    duty_name      varchar(200) not null,
    role           varchar(40)  not null,
    due            datetime(3)  not null,
    lapsed_at      datetime(3)  not null,
    lapse_month    date         not null, -- its first day
    lateness_class varchar(40)  not null,
    primary key (id),
    constraint uq_lateness_work_item unique (work_item_id),
    constraint fk_lateness_work_item foreign key (work_item_id) references work_item (id)
);
create index ix_lateness_plan on lateness (plan_id, lapse_month, lateness_class);
create index ix_lateness_unit on lateness (unit_id, plan_id, plan_task_id);
create index ix_lateness_month on lateness (lapse_month, lateness_class);
create index ix_lateness_lapsed on lateness (lapsed_at);

-- Why, as the unit states it or the office corrects it; what was stated before ends and stays beside it.
create table lateness_cause (
    id          bigint       not null auto_increment,
    lateness_id bigint       not null,
    cause       varchar(40)  not null,
    note        varchar(500) null,
    correction  varchar(500) null, -- the office's reason; empty where the unit speaks
    stated_by   varchar(300) not null,
    valid_from  datetime(3)  not null,
    valid_to    datetime(3)  not null,
    primary key (id),
    constraint uq_lateness_cause_from unique (lateness_id, valid_from),
    constraint fk_lateness_cause_lateness foreign key (lateness_id) references lateness (id)
);
create index ix_lateness_cause_holds on lateness_cause (lateness_id, valid_to);
create index ix_lateness_cause_cause on lateness_cause (cause, valid_to);
