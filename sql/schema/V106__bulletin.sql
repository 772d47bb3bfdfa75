-- 通报: what the committee tells its units of a period. It is filled from the facts as of one day, edited by the office, laid
-- before the units that it names, signed by a leader and issued as a paper.
create table bulletin (
    id              bigint        not null auto_increment,
    plan_id         bigint        not null,
    title           varchar(200)  not null,
    period_kind     varchar(40)   not null,
    period_from     date          not null,
    period_to       date          not null,
    scope           varchar(40)   not null,
    state           varchar(40)   not null,
    version         int           not null default 0,
    turn            int           not null default 0, -- how often it was laid before units
    facts_at        datetime(3)   not null,           -- the moment that its facts are of
    filled_at       datetime(3)   not null,
    created_at      datetime(3)   not null,
    created_by      varchar(200)  not null,
    sent_at         datetime(3)   null,
    sent_by         varchar(200)  null,
    consult_until   datetime(3)   null,
    return_opinion  varchar(2000) null,
    paper_id        bigint        not null,
    paper_number    varchar(100)  null,
    issued_at       datetime(3)   null,
    issued_by       varchar(200)  null,
    ended_at        datetime(3)   null,
    ended_by        varchar(200)  null,
    ended_because   varchar(2000) null,
    primary key (id),
    constraint uq_bulletin_paper unique (paper_id),
    constraint fk_bulletin_plan foreign key (plan_id) references plan (id),
    constraint fk_bulletin_paper foreign key (paper_id) references paper (id)
);
create index ix_bulletin_plan on bulletin (plan_id, state, id);
create index ix_bulletin_state on bulletin (state, id);

-- What its scope was narrowed to: headings of the plan, or tasks.
create table bulletin_scope (
    bulletin_id  bigint        not null,
    ordinal      int           not null,
    section      varchar(4000) null,
    plan_task_id bigint        null,
    primary key (bulletin_id, ordinal),
    constraint fk_bulletin_scope_bulletin foreign key (bulletin_id) references bulletin (id)
);

-- 落实情况表: each task of the scope as it stood; the numbers of the bulletin are counted here.
create table bulletin_task (
    bulletin_id     bigint        not null,
    ordinal         int           not null,
    plan_task_id    bigint        not null,
    task_number     varchar(200)  not null,
    title           varchar(4000) not null,
    lead_unit_id    bigint        null,
    lead_unit_name  varchar(2000) null,
    light           varchar(40)   not null,
    light_reason    varchar(1000) not null,
    was_red         boolean       not null, -- the day before the period
    milestones      int           not null,
    milestones_done int           not null,
    reported        boolean       not null, -- signed in the period
    progress        varchar(1000) null,
    suspended       boolean       not null,
    primary key (bulletin_id, ordinal),
    constraint uq_bulletin_task unique (bulletin_id, plan_task_id),
    constraint fk_bulletin_task_bulletin foreign key (bulletin_id) references bulletin (id),
    constraint fk_bulletin_task_task foreign key (plan_task_id) references plan_task (id)
);

-- A statement of the bulletin: as the facts filled it in, and as it stands. fact_key says which fact it is of.
create table bulletin_statement (
    id           bigint        not null auto_increment,
    bulletin_id  bigint        not null,
    chapter      varchar(40)   not null,
    ordinal      int           not null,
    fact_key     varchar(100)  not null,
    plan_task_id bigint        null,
    order_id     bigint        null,
    filled       varchar(2000) not null,
    words        varchar(2000) not null,
    included     boolean       not null,
    changed_in   int           not null, -- the turn after which its words were changed last: who has seen them is not asked again
    overtaken    varchar(200)  null, -- why it is not told of any more
    primary key (id),
    constraint uq_bulletin_statement_fact unique (bulletin_id, fact_key),
    constraint fk_bulletin_statement_bulletin foreign key (bulletin_id) references bulletin (id)
);
create index ix_bulletin_statement_order on bulletin_statement (order_id);

-- Whom a statement names.
create table bulletin_named (
    statement_id bigint not null,
    unit_id      bigint not null,
    primary key (statement_id, unit_id),
    constraint fk_bulletin_named_statement foreign key (statement_id) references bulletin_statement (id)
);

-- A named unit is asked for objections (征求意见), once a turn.
create table bulletin_consultation (
    id          bigint       not null auto_increment,
    bulletin_id bigint       not null,
    turn        int          not null,
    unit_id     bigint       not null,
    unit_name   varchar(300) not null,
    state       varchar(40)  not null,
    opinion     varchar(2000) null, -- why the head sent the draft back
    answered_at datetime(3)  null,
    answered_by varchar(200) null,
    signed_at   datetime(3)  null,
    signed_by   varchar(200) null,
    primary key (id),
    constraint uq_bulletin_consultation_unit unique (bulletin_id, turn, unit_id),
    constraint fk_bulletin_consultation_bulletin foreign key (bulletin_id) references bulletin (id)
);
create index ix_bulletin_consultation_unit on bulletin_consultation (unit_id, bulletin_id);

create table bulletin_objection (
    id              bigint        not null auto_increment,
    consultation_id bigint        not null,
    statement_id    bigint        not null,
    words           varchar(2000) not null,
    words_before    varchar(2000) not null,
    verdict         varchar(40)   null,
    reason          varchar(2000) null,
    settled_at      datetime(3)   null,
    settled_by      varchar(200)  null,
    primary key (id),
    constraint uq_bulletin_objection_statement unique (consultation_id, statement_id),
    constraint fk_bulletin_objection_consultation foreign key (consultation_id) references bulletin_consultation (id)
);

-- 签收 of the issued paper, a row for each unit that it goes to.
create table bulletin_receipt (
    id          bigint       not null auto_increment,
    bulletin_id bigint       not null,
    unit_id     bigint       not null,
    unit_name   varchar(300) not null,
    received_at datetime(3)  null,
    received_by varchar(200) null,
    primary key (id),
    constraint uq_bulletin_receipt_unit unique (bulletin_id, unit_id),
    constraint fk_bulletin_receipt_bulletin foreign key (bulletin_id) references bulletin (id)
);
create index ix_bulletin_receipt_unit on bulletin_receipt (unit_id, bulletin_id);
