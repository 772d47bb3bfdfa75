-- What a round of assessment found wanting (整改): written down while it runs, issued with its grades, put right by a unit and
-- assessed again. The score as it was verified stays beside the new one.
create table finding (
    id                 bigint        not null auto_increment,
    round_id           bigint        not null,
    self_assessment_id bigint        not null,
    plan_id            bigint        not null,
    plan_task_id       bigint        not null,
    criterion_id       bigint        null,
    source             varchar(40)   not null,
    source_id          bigint        null, -- the check card, or the expert's word
    unit_id            bigint        not null,
    unit_name          varchar(300)  not null,
    state              varchar(40)   not null,
    problem            varchar(2000) not null,
    wanted             varchar(2000) not null,
    term_days          int           not null,
    points_before      decimal(5, 2) null,
    points_after       decimal(5, 2) null,
    opinion            varchar(2000) null,
    recorded_at        datetime(3)   not null,
    recorded_by        varchar(200)  not null,
    issued_at          datetime(3)   null,
    due                datetime(3)   null,
    ended_at           datetime(3)   null,
    ended_by           varchar(200)  null,
    primary key (id),
    constraint fk_finding_assessment foreign key (self_assessment_id) references self_assessment (id),
    constraint fk_finding_criterion foreign key (criterion_id) references assessment_criterion (id)
);
create index ix_finding_round on finding (round_id, state);
create index ix_finding_task on finding (plan_task_id, id);
create index ix_finding_unit on finding (unit_id, state);
create index ix_finding_state on finding (state, id);

-- Each time that the unit put it right, with what its head or the committee said: sent back twice at most.
create table finding_turn (
    id          bigint        not null auto_increment,
    finding_id  bigint        not null,
    turn        int           not null,
    measures    text          not null,
    result      text          not null,
    answered_at datetime(3)   not null,
    answered_by varchar(200)  not null,
    signed_at   datetime(3)   null,
    signed_by   varchar(200)  null,
    verdict     varchar(40)   null,
    opinion     varchar(2000) null,
    judged_at   datetime(3)   null,
    judged_by   varchar(200)  null,
    primary key (id),
    constraint uq_finding_turn unique (finding_id, turn),
    constraint fk_finding_turn_finding foreign key (finding_id) references finding (id)
);

create table finding_proof (
    turn_id     bigint not null,
    evidence_id bigint not null,
    primary key (turn_id, evidence_id),
    constraint fk_finding_proof_turn foreign key (turn_id) references finding_turn (id),
    constraint fk_finding_proof_evidence foreign key (evidence_id) references evidence (id)
);
