-- What may go wrong with a task: registered before, raised during, judged after. The level follows from likelihood and
-- impact and is kept for counting.
create table risk (
    id              bigint        not null auto_increment,
    plan_id         bigint        not null,
    plan_task_id    bigint        not null,
    what            varchar(1000) not null,
    likelihood      int           not null,
    impact          int           not null,
    level           varchar(40)   not null,
    measure         varchar(2000) null,
    owner_unit_id   bigint        not null,
    owner_unit_name varchar(300)  not null,
    sign            varchar(40)   null,
    sign_words      varchar(1000) null,
    origin          varchar(40)   not null,
    state           varchar(40)   not null,
    reason          varchar(2000) null,
    response        varchar(2000) null,
    verdict         varchar(2000) null,
    raised_at       datetime(3)   null,
    answered_at     datetime(3)   null,
    judged_at       datetime(3)   null,
    created_at      datetime(3)   not null,
    changed_at      datetime(3)   not null,
    version         int           not null default 0,
    primary key (id),
    constraint fk_risk_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_risk_plan on risk (plan_id, state, level);
create index ix_risk_task on risk (plan_task_id, state);
create index ix_risk_owner on risk (owner_unit_id, state);

create table risk_history (
    id              bigint        not null,
    plan_id         bigint        not null,
    plan_task_id    bigint        not null,
    what            varchar(1000) not null,
    likelihood      int           not null,
    impact          int           not null,
    level           varchar(40)   not null,
    measure         varchar(2000) null,
    owner_unit_id   bigint        not null,
    owner_unit_name varchar(300)  not null,
    sign            varchar(40)   null,
    sign_words      varchar(1000) null,
    origin          varchar(40)   not null,
    state           varchar(40)   not null,
    reason          varchar(2000) null,
    response        varchar(2000) null,
    verdict         varchar(2000) null,
    raised_at       datetime(3)   null,
    answered_at     datetime(3)   null,
    judged_at       datetime(3)   null,
    created_at      datetime(3)   not null,
    changed_at      datetime(3)   not null,
    version         int           not null,
    valid_from      datetime(3)   not null,
    valid_to        datetime(3)   not null,
    primary key (id, valid_from)
);
create index ix_risk_history_plan on risk_history (plan_id, valid_to);
create index ix_risk_history_task on risk_history (plan_task_id, valid_to);
create index ix_risk_history_owner on risk_history (owner_unit_id, valid_to);
create index ix_risk_history_valid on risk_history (valid_to, valid_from);

create table risk_change (
    id           bigint       not null auto_increment,
    risk_id      bigint       not null,
    at           datetime(3)  not null,
    unit_name    varchar(300) null,
    person       varchar(200) null,
    acting_for   varchar(200) null,
    act          varchar(40)  not null,
    words_before text         null,
    words_after  text         not null,
    primary key (id),
    constraint fk_risk_change_risk foreign key (risk_id) references risk (id)
);
create index ix_risk_change_risk on risk_change (risk_id, id);

-- Why a risk was raised. One and the same circumstance raises it once: tomorrow, or on another server, it is known already.
create table risk_signal (
    id           bigint        not null auto_increment,
    plan_id      bigint        not null,
    plan_task_id bigint        not null,
    risk_id      bigint        not null,
    sign         varchar(40)   not null,
    cause        varchar(200)  not null,
    effect       varchar(40)   not null,
    sentence     varchar(2000) not null,
    fired_at     datetime(3)   not null,
    primary key (id),
    constraint uq_risk_signal_cause unique (plan_task_id, sign, cause, effect),
    constraint fk_risk_signal_risk foreign key (risk_id) references risk (id)
);
create index ix_risk_signal_risk on risk_signal (risk_id, id);
