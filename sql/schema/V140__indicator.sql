-- What an indicator of a plan is measured by: who answers for it, from where, along which path, how often. One row an
-- edition; it holds from the day on which it was agreed to, and an edition that was followed by another stays.
create table indicator_basis (
    id            bigint         not null auto_increment,
    indicator_id  bigint         not null,
    plan_id       bigint         not null,
    edition       int            not null,
    state         varchar(40)    not null,
    unit_id       bigint         not null,
    unit_name     varchar(300)   not null,
    rhythm        varchar(40)    not null,
    by_county     boolean        not null,
    why           varchar(2000)  null, -- why it is asked for anew
    baseline      decimal(19, 4) null,
    baseline_year int            null,
    path          mediumtext     null,
    least         decimal(19, 4) null,
    most          decimal(19, 4) null,
    reference     varchar(200)   null, -- the series that it is compared with
    caliber       varchar(2000)  null,
    source        varchar(500)   null,
    opinion       varchar(2000)  null, -- why it was returned the last time
    asked_at      datetime(3)    not null,
    asked_by      varchar(200)   not null,
    drawn_up_by   varchar(200)   null,
    signed_by     varchar(200)   null,
    confirmed_by  varchar(200)   null,
    decided_by    varchar(200)   null,
    valid_from    datetime(3)    null,
    valid_to      datetime(3)    null,
    primary key (id),
    constraint uq_indicator_basis_edition unique (indicator_id, edition),
    constraint fk_indicator_basis_indicator foreign key (indicator_id) references plan_indicator (id)
);
create index ix_indicator_basis_plan on indicator_basis (plan_id, valid_from, valid_to);
create index ix_indicator_basis_state on indicator_basis (plan_id, state);

-- One row a value that is asked for, or corrected (correction > 0), until it is confirmed.
create table indicator_statement (
    id             bigint         not null auto_increment,
    indicator_id   bigint         not null,
    plan_id        bigint         not null,
    basis_id       bigint         not null,
    period_year    int            not null,
    period_quarter int            not null, -- 0: the whole year
    correction     int            not null,
    state          varchar(40)    not null,
    unit_id        bigint         not null,
    unit_name      varchar(300)   not null,
    amount         decimal(19, 4) null,
    reference      decimal(19, 4) null,
    source         varchar(500)   null,
    as_of          date           null,
    certified_by   varchar(100)   null,
    reason         varchar(2000)  null,
    opinion        varchar(2000)  null,
    asked_at       datetime(3)    not null,
    due            datetime(3)    not null,
    stated_by      varchar(200)   null,
    signed_by      varchar(200)   null,
    confirmed_by   varchar(200)   null,
    primary key (id),
    constraint uq_indicator_statement_period unique (indicator_id, period_year, period_quarter, correction),
    constraint fk_indicator_statement_indicator foreign key (indicator_id) references plan_indicator (id),
    constraint fk_indicator_statement_basis foreign key (basis_id) references indicator_basis (id)
);
create index ix_indicator_statement_plan on indicator_statement (plan_id, state, due);
create index ix_indicator_statement_unit on indicator_statement (unit_id, state, due);

create table indicator_statement_history (
    id             bigint      not null,
    indicator_id   bigint      not null,
    plan_id        bigint      not null,
    period_year    int         not null,
    period_quarter int         not null,
    correction     int         not null,
    state          varchar(40) not null,
    due            datetime(3) not null,
    valid_from     datetime(3) not null,
    valid_to       datetime(3) not null,
    primary key (id, valid_from)
);
create index ix_indicator_statement_history_plan on indicator_statement_history (plan_id, valid_to, state);

-- What is said of the counties in a statement, by the unit that answers for it or by the county itself.
create table indicator_county (
    statement_id bigint         not null,
    county_id    bigint         not null,
    county_name  varchar(300)   not null,
    amount       decimal(19, 4) not null,
    by_itself    boolean        not null,
    entered_at   datetime(3)    not null,
    entered_by   varchar(200)   not null,
    version      int            not null,
    primary key (statement_id, county_id),
    constraint fk_indicator_county_statement foreign key (statement_id) references indicator_statement (id)
);

-- What was confirmed. Nothing is overwritten: a corrected value ends, and the next one stands beside it; what holds ends in
-- the year 9999. county_id 0 is the whole: a null would let MySQL keep doubles.
create table indicator_value (
    id             bigint         not null auto_increment,
    indicator_id   bigint         not null,
    plan_id        bigint         not null,
    statement_id   bigint         not null,
    period_year    int            not null,
    period_quarter int            not null,
    county_id      bigint         not null,
    county_name    varchar(300)   null,
    amount         decimal(19, 4) not null,
    reference      decimal(19, 4) null,
    source         varchar(500)   not null,
    as_of          date           not null,
    certified_by   varchar(100)   not null,
    reason         varchar(2000)  null,
    unit_id        bigint         not null,
    unit_name      varchar(300)   not null,
    stated_by      varchar(200)   not null,
    confirmed_by   varchar(200)   not null,
    valid_from     datetime(3)    not null,
    valid_to       datetime(3)    not null,
    primary key (id),
    constraint uq_indicator_value unique (indicator_id, period_year, period_quarter, county_id, valid_to),
    constraint fk_indicator_value_indicator foreign key (indicator_id) references plan_indicator (id),
    constraint fk_indicator_value_statement foreign key (statement_id) references indicator_statement (id)
);
create index ix_indicator_value_plan on indicator_value (plan_id, county_id, valid_to, valid_from);
create index ix_indicator_value_county on indicator_value (indicator_id, county_id, valid_to, period_year, period_quarter);

-- Who did what with a basis or a statement, in words that stay when something is returned and stated anew.
create table indicator_act (
    id           bigint        not null auto_increment,
    indicator_id bigint        not null,
    subject      varchar(40)   not null,
    subject_id   bigint        not null,
    act          varchar(40)   not null,
    at           datetime(3)   not null,
    unit_name    varchar(300)  null,
    person       varchar(200)  null,
    acting_for   varchar(200)  null,
    words        varchar(4000) null,
    primary key (id),
    constraint fk_indicator_act_indicator foreign key (indicator_id) references plan_indicator (id)
);
create index ix_indicator_act_subject on indicator_act (subject, subject_id, id);
create index ix_indicator_act_indicator on indicator_act (indicator_id, id);
