-- The experts' part of a round of assessment, from the drawing to their mean. drawn_from says for each task who could be
-- drawn (task:person,person…, a line each), so that the seed draws the same experts again years later.
create table expert_review (
    round_id   bigint       not null,
    plan_id    bigint       not null,
    state      varchar(40)  not null,
    seed       bigint       null,
    drawn_from mediumtext   null,
    term       datetime(3)  null,
    drawn_at   datetime(3)  null,
    drawn_by   varchar(200) null,
    closed_at  datetime(3)  null,
    filed_at   datetime(3)  null,
    primary key (round_id),
    constraint fk_expert_review_round foreign key (round_id) references assessment_round (id)
);

-- One expert in one round, as they were called then.
create table expert_commission (
    id           bigint       not null auto_increment,
    round_id     bigint       not null,
    person_id    bigint       not null,
    name         varchar(100) not null,
    unit_id      bigint       not null,
    unit_name    varchar(300) not null,
    state        varchar(40)  not null,
    submitted_at datetime(3)  null,
    primary key (id),
    constraint uq_expert_commission_person unique (round_id, person_id),
    constraint fk_expert_commission_round foreign key (round_id) references expert_review (round_id),
    constraint fk_expert_commission_person foreign key (person_id) references person (id)
);
create index ix_expert_commission_person on expert_commission (person_id, state, id);

-- One expert's score of one task; whoever declined or was replaced stays readable.
create table expert_sheet (
    id                 bigint        not null auto_increment,
    round_id           bigint        not null,
    commission_id      bigint        not null,
    self_assessment_id bigint        not null,
    plan_task_id       bigint        not null,
    state              varchar(40)   not null,
    origin             varchar(40)   not null,
    seated_for         varchar(1000) null,
    total              decimal(5, 2) null,
    opinion            varchar(4000) null,
    scored_at          datetime(3)   null,
    ended_for          varchar(1000) null,
    version            int           not null,
    primary key (id),
    constraint uq_expert_sheet_task unique (commission_id, self_assessment_id),
    constraint fk_expert_sheet_commission foreign key (commission_id) references expert_commission (id),
    constraint fk_expert_sheet_assessment foreign key (self_assessment_id) references self_assessment (id)
);
create index ix_expert_sheet_round on expert_sheet (round_id, self_assessment_id);

create table expert_score (
    sheet_id     bigint        not null,
    criterion_id bigint        not null,
    mark         varchar(20)   not null,
    points       decimal(5, 2) null,
    reason       varchar(2000) null,
    primary key (sheet_id, criterion_id),
    constraint fk_expert_score_sheet foreign key (sheet_id) references expert_sheet (id),
    constraint fk_expert_score_criterion foreign key (criterion_id) references assessment_criterion (id)
);

-- What the experts of a task came to, and how it was settled where they differ.
create table expert_result (
    self_assessment_id bigint        not null,
    round_id           bigint        not null,
    plan_task_id       bigint        not null,
    scorers            int           not null,
    wanted             int           not null,
    mean               decimal(5, 2) null,
    spread             decimal(5, 2) not null,
    is_divergent       boolean       not null,
    settlement         varchar(40)   null,
    reason             varchar(2000) null,
    settled_at         datetime(3)   null,
    settled_by         varchar(200)  null,
    primary key (self_assessment_id),
    constraint fk_expert_result_assessment foreign key (self_assessment_id) references self_assessment (id)
);
create index ix_expert_result_round on expert_result (round_id, self_assessment_id);
