-- Which items follow the 13710 rhythm, and since when.
create table item_rhythm (
    id           bigint       not null auto_increment,
    item_kind    varchar(40)  not null,
    item_id      bigint       not null,
    plan_id      bigint       not null,
    plan_task_id bigint       not null,
    unit_id      bigint       not null,
    unit_name    varchar(300) not null,
    begun_on     date         not null,
    begun_at     datetime(3)  not null,
    begun_by     varchar(200) not null,
    ended_at     datetime(3)  null,
    end_reason   varchar(500) null,
    primary key (id),
    constraint fk_item_rhythm_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_item_rhythm_item on item_rhythm (item_kind, item_id, id);
create index ix_item_rhythm_task on item_rhythm (plan_task_id, ended_at);

-- What was fed back of an item: by a duty of ours, or by a file from outside. Nothing is ever overwritten.
create table item_feedback (
    id              bigint        not null auto_increment,
    item_kind       varchar(40)   not null,
    item_id         bigint        not null,
    plan_task_id    bigint        not null,
    feedback_number varchar(100)  not null,
    stage           varchar(40)   not null,
    state           varchar(40)   not null,
    words           varchar(4000) not null,
    until           date          null,
    fed_back_on     date          not null,
    unit_name       varchar(300)  null,
    person          varchar(200)  null,
    from_outside    boolean       not null,
    entered_at      datetime(3)   not null,
    primary key (id),
    constraint uq_item_feedback_number unique (feedback_number),
    constraint fk_item_feedback_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_item_feedback_item on item_feedback (item_kind, item_id, fed_back_on);
