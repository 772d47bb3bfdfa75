-- 督办事项: one thing that a unit has to put right, on its way up the ladder: a late duty, a task that is red for a reason of
-- its own, or a missed milestone (subject_id is the duty, the task or the milestone). It is open as long as nobody has made up
-- for it; next_at says from when the next rung is due, and nothing is due while it is null (a paper is being signed, an answer
-- verified). The rows of a unit on a task are its mark, which stays after the cure; former_id names the one before.
create table supervision_matter (
    id            bigint        not null auto_increment,
    plan_id       bigint        not null,
    plan_task_id  bigint        not null,
    ground        varchar(40)   not null,
    subject_id    bigint        not null,
    times         int           not null,
    subject       varchar(500)  not null,
    because       varchar(1000) null, -- the light's sentence
    unit_id       bigint        not null,
    unit_name     varchar(300)  not null,
    due           datetime(3)   not null,
    former_id     bigint        null,
    state         varchar(40)   not null,
    rung          varchar(40)   null,
    rung_at       datetime(3)   null,
    next_at       datetime(3)   null,
    opened_at     datetime(3)   not null,
    ended_at      datetime(3)   null,
    ended_because varchar(2000) null,
    calm_until    date          null,
    primary key (id),
    constraint uq_supervision_matter_times unique (ground, subject_id, times),
    constraint fk_supervision_matter_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_supervision_matter_due on supervision_matter (state, next_at);
create index ix_supervision_matter_rung on supervision_matter (state, rung_at);
create index ix_supervision_matter_task on supervision_matter (plan_task_id, unit_id, id);
create index ix_supervision_matter_unit on supervision_matter (unit_id, state, opened_at);
create index ix_supervision_matter_plan on supervision_matter (plan_id, state, rung, opened_at);
create index ix_supervision_matter_ground on supervision_matter (state, ground, plan_id);

-- A rung of the ladder that a matter has come to, each at most once: one whose paper was declared void (void_of is its own id
-- then) may be climbed again. From the blue order on it is a paper that a person signs, carried by a process instance; the days
-- for the answer are values of the order and may be changed before it is signed.
create table supervision_rung (
    id                bigint        not null auto_increment,
    matter_id         bigint        not null,
    rung              varchar(40)   not null,
    state             varchar(40)   not null,
    reason            varchar(1000) not null,
    signed_by         varchar(40)   not null,
    addressee         varchar(300)  null,
    answer_days       int           not null,
    demand            varchar(4000) null,
    with_rhythm       boolean       not null default false, -- 13710
    expedited_by      varchar(200)  null,
    expedited_because varchar(2000) null,
    urge_id           bigint        null,
    proposed_at       datetime(3)   not null,
    drafted_at        datetime(3)   null,
    drafted_by        varchar(200)  null,
    issued_at         datetime(3)   null,
    issued_by         varchar(200)  null,
    paper_id          bigint        null,
    paper_number      varchar(100)  null,
    answer_until      datetime(3)   null,
    talk_on           date          null,
    talk_with         varchar(500)  null,
    minutes           varchar(4000) null,
    minutes_paper_id  bigint        null,
    acknowledged_at   datetime(3)   null,
    acknowledged_by   varchar(200)  null,
    answer            text          null,
    measures          text          null,
    promised_until    date          null,
    cause             varchar(40)   null,
    cause_note        varchar(500)  null,
    answered_at       datetime(3)   null,
    answered_by       varchar(200)  null,
    answer_signed_at  datetime(3)   null,
    answer_signed_by  varchar(200)  null,
    opinion           varchar(2000) null,
    ended_at          datetime(3)   null,
    ended_by          varchar(200)  null,
    void_of           bigint        not null default 0,
    primary key (id),
    constraint uq_supervision_rung_once unique (matter_id, rung, void_of),
    constraint fk_supervision_rung_matter foreign key (matter_id) references supervision_matter (id),
    constraint fk_supervision_rung_urge foreign key (urge_id) references urge (id)
);
create index ix_supervision_rung_cause on supervision_rung (cause, answered_at);
create index ix_supervision_rung_paper on supervision_rung (paper_id);
create index ix_supervision_rung_state on supervision_rung (state, rung, matter_id);

-- What proves an answer.
create table supervision_rung_evidence (
    rung_id     bigint not null,
    evidence_id bigint not null,
    primary key (rung_id, evidence_id),
    constraint fk_supervision_rung_evidence_rung foreign key (rung_id) references supervision_rung (id),
    constraint fk_supervision_rung_evidence_evidence foreign key (evidence_id) references evidence (id)
);

-- An urge by rule (V100) asks after a matter where there is no duty to ask after.
alter table urge add constraint fk_urge_matter foreign key (matter_id) references supervision_matter (id);

-- 提醒函: a letter of the office about a matter, beside the ladder. It asks no more than what is owed anyway, has no term of its
-- own and leaves no mark; its paper says whether it is a draft, was signed, or is void.
create table reminder_letter (
    id        bigint        not null auto_increment,
    matter_id bigint        not null,
    paper_id  bigint        not null,
    unit_id   bigint        not null, -- whom it is written to
    words     varchar(2000) not null, -- what the office asks
    primary key (id),
    constraint uq_reminder_letter_paper unique (paper_id),
    constraint fk_reminder_letter_matter foreign key (matter_id) references supervision_matter (id)
);
create index ix_reminder_letter_matter on reminder_letter (matter_id, id);
