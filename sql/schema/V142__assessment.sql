-- A round of assessment (中期、期末、年度): its scheme, and what became of it. The scheme may be changed until it is approved,
-- by edition; from then on its hash says that it was not. open_key keeps two rounds of a kind from running side by side.
create table assessment_round (
    id             bigint        not null auto_increment,
    plan_id        bigint        not null,
    kind           varchar(40)   not null,
    title          varchar(200)  not null,
    state          varchar(40)   not null,
    open_key       varchar(100)  null,
    as_of          date          null,
    scope          varchar(2000) null,
    score_step     decimal(4, 2) not null,
    part_days      int           not null,
    self_days      int           not null,
    verify_days    int           not null,
    objection_days int           not null,
    sample_percent int           not null,
    edition        int           not null default 0,
    scheme_hash    char(64)      null,
    drafter        varchar(100)  not null, -- the account that wrote on it last: nobody approves what they wrote
    drafted_at     datetime(3)   not null,
    drafted_by     varchar(200)  not null,
    submitted_at   datetime(3)   null,
    submitted_by   varchar(200)  null,
    approved_at    datetime(3)   null,
    approved_by    varchar(200)  null,
    opinion        varchar(2000) null,
    return_opinion varchar(2000) null, -- why scheme or grades came back, until they are agreed to
    opened_at      datetime(3)   null,
    opened_by      varchar(200)  null,
    part_due       datetime(3)   null,
    self_due       datetime(3)   null,
    verify_due     datetime(3)   null,
    objection_until datetime(3)  null,
    snapshot_hash  char(64)      null,
    seed           bigint        null,
    sample_size    int           null,
    drawn_at       datetime(3)   null,
    drawn_by       varchar(200)  null,
    summary        text          null,
    proposed_at    datetime(3)   null,
    proposed_by    varchar(200)  null,
    closed_at      datetime(3)   null,
    closed_by      varchar(200)  null,
    version        int           not null default 0,
    primary key (id),
    constraint uq_assessment_round_open unique (open_key),
    constraint fk_assessment_round_plan foreign key (plan_id) references plan (id)
);
create index ix_assessment_round_plan on assessment_round (plan_id, kind, id);
create index ix_assessment_round_state on assessment_round (state, id);

create table assessment_criterion (
    id       bigint        not null auto_increment,
    round_id bigint        not null,
    ordinal  int           not null,
    name     varchar(200)  not null,
    points   decimal(5, 2) not null,
    basis    varchar(40)   not null,
    meaning  varchar(1000) null,
    evidence varchar(1000) null,
    primary key (id),
    constraint uq_assessment_criterion_ordinal unique (round_id, ordinal),
    constraint fk_assessment_criterion_round foreign key (round_id) references assessment_round (id)
);

-- What a scheme says of its experts; none where they are not asked.
create table expert_terms (
    round_id bigint        not null,
    weight   int           not null,
    seats    int           not null,
    days     int           not null,
    spread   decimal(5, 2) not null,
    primary key (round_id),
    constraint fk_expert_terms_round foreign key (round_id) references assessment_round (id)
);

-- The facts as of a day, cut into parts that a page can read alone. The round's hash is that of all parts in their order.
create table snapshot_part (
    id         bigint      not null auto_increment,
    round_id   bigint      not null,
    kind       varchar(40) not null,
    subject_id bigint      not null,
    ordinal    int         not null,
    content    mediumtext  not null,
    hash       char(64)    not null,
    primary key (id),
    constraint uq_snapshot_part_subject unique (round_id, kind, subject_id),
    constraint fk_snapshot_part_round foreign key (round_id) references assessment_round (id)
);
create index ix_snapshot_part_order on snapshot_part (round_id, ordinal);

-- One task in a round: what its units say of themselves, and what the office found.
create table self_assessment (
    id             bigint        not null auto_increment,
    round_id       bigint        not null,
    plan_id        bigint        not null,
    plan_task_id   bigint        not null,
    ordinal        int           not null,
    lead_unit_id   bigint        not null,
    lead_unit_name varchar(300)  not null,
    state          varchar(40)   not null,
    is_silent      boolean       not null default false,
    is_sampled     boolean       not null default false,
    summary        text          null,
    opinion        varchar(2000) null,
    submitted_at   datetime(3)   null,
    submitted_by   varchar(200)  null,
    signed_at      datetime(3)   null,
    signed_by      varchar(200)  null,
    verified_at    datetime(3)   null,
    verified_by    varchar(200)  null,
    verifier       varchar(100)  null, -- the account: nobody reviews what they have verified
    self_total     decimal(5, 2) null,
    verified_total decimal(5, 2) null,
    expert_mean    decimal(5, 2) null,
    final_total    decimal(5, 2) null,
    paper_tick     varchar(20)   null,
    paper_note     varchar(1000) null,
    spot_tick      varchar(20)   null,
    spot_note      varchar(1000) null,
    public_tick    varchar(20)   null,
    public_note    varchar(1000) null,
    grade          varchar(40)   null,
    grade_reason   varchar(1000) null,
    grade_rule     varchar(100)  null,
    primary key (id),
    constraint uq_self_assessment_task unique (round_id, plan_task_id),
    constraint fk_self_assessment_round foreign key (round_id) references assessment_round (id),
    constraint fk_self_assessment_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_self_assessment_order on self_assessment (round_id, ordinal);
create index ix_self_assessment_task on self_assessment (plan_task_id, round_id);
create index ix_self_assessment_lead on self_assessment (lead_unit_id, round_id);

create table self_part (
    id                 bigint        not null auto_increment,
    self_assessment_id bigint        not null,
    assignment_id      bigint        not null,
    unit_id            bigint        not null,
    unit_name          varchar(300)  not null,
    state              varchar(40)   not null,
    done               text          null,
    problems           text          null,
    opinion            varchar(2000) null,
    submitted_at       datetime(3)   null,
    submitted_by       varchar(200)  null,
    signed_at          datetime(3)   null,
    signed_by          varchar(200)  null,
    primary key (id),
    constraint uq_self_part_assignment unique (self_assessment_id, assignment_id),
    constraint fk_self_part_assessment foreign key (self_assessment_id) references self_assessment (id),
    constraint fk_self_part_assignment foreign key (assignment_id) references assignment (id)
);
create index ix_self_part_assignment on self_part (assignment_id, state);

-- The scores of one criterion side by side: what the facts say, what the lead says, what the office found.
create table self_score (
    id                 bigint        not null auto_increment,
    self_assessment_id bigint        not null,
    criterion_id       bigint        not null,
    fact_mark          varchar(20)   not null,
    fact_points        decimal(5, 2) null,
    fact_reason        varchar(1000) not null,
    self_mark          varchar(20)   null,
    self_points        decimal(5, 2) null,
    self_reason        varchar(2000) null,
    verified_mark      varchar(20)   null,
    verified_points    decimal(5, 2) null,
    verified_reason    varchar(2000) null,
    primary key (id),
    constraint uq_self_score_criterion unique (self_assessment_id, criterion_id),
    constraint fk_self_score_assessment foreign key (self_assessment_id) references self_assessment (id),
    constraint fk_self_score_criterion foreign key (criterion_id) references assessment_criterion (id)
);

-- Evidence that was there on the day of the snapshot, shown for a criterion by the lead (part_id 0) or for a unit's part (criterion_id 0).
create table self_proof (
    id                 bigint not null auto_increment,
    self_assessment_id bigint not null,
    part_id            bigint not null,
    criterion_id       bigint not null,
    evidence_id        bigint not null,
    primary key (id),
    constraint uq_self_proof unique (self_assessment_id, part_id, criterion_id, evidence_id),
    constraint fk_self_proof_assessment foreign key (self_assessment_id) references self_assessment (id),
    constraint fk_self_proof_evidence foreign key (evidence_id) references evidence (id)
);

-- 抽查记录卡: who looked where, when, and what they found. A card is never changed; another one may be added.
create table check_card (
    id                 bigint        not null auto_increment,
    self_assessment_id bigint        not null,
    people             varchar(500)  not null,
    checked_on         date          not null,
    place              varchar(500)  not null,
    found              varchar(4000) not null,
    is_true            boolean       not null,
    entered_at         datetime(3)   not null,
    entered_by         varchar(200)  not null,
    primary key (id),
    constraint fk_check_card_assessment foreign key (self_assessment_id) references self_assessment (id)
);
create index ix_check_card_assessment on check_card (self_assessment_id, id);

-- What a lead has against the verification, and what the review made of it. The scores as they were stay beside the new ones.
create table score_objection (
    id                 bigint        not null auto_increment,
    self_assessment_id bigint        not null,
    round_id           bigint        not null,
    plan_id            bigint        not null,
    plan_task_id       bigint        not null,
    unit_id            bigint        not null,
    unit_name          varchar(300)  not null,
    state              varchar(40)   not null,
    reason             varchar(4000) not null,
    total_before       decimal(5, 2) not null,
    total_after        decimal(5, 2) null,
    filed_at           datetime(3)   not null,
    filed_by           varchar(200)  not null,
    signed_at          datetime(3)   null,
    signed_by          varchar(200)  null,
    opinion            varchar(2000) null,
    decided_at         datetime(3)   null,
    decided_by         varchar(200)  null,
    primary key (id),
    constraint fk_score_objection_assessment foreign key (self_assessment_id) references self_assessment (id)
);
create index ix_score_objection_round on score_objection (round_id, state);

create table score_objection_line (
    objection_id  bigint        not null,
    criterion_id  bigint        not null,
    reason        varchar(2000) not null,
    before_mark   varchar(20)   not null,
    before_points decimal(5, 2) null,
    before_reason varchar(2000) null,
    after_mark    varchar(20)   null,
    after_points  decimal(5, 2) null,
    after_reason  varchar(2000) null,
    primary key (objection_id, criterion_id),
    constraint fk_score_objection_line_objection foreign key (objection_id) references score_objection (id),
    constraint fk_score_objection_line_criterion foreign key (criterion_id) references assessment_criterion (id)
);
