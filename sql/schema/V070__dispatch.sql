-- How a task of the plan stands now. This row is locked first in every step of the task.
create table task_status (
    plan_task_id       bigint        not null,
    plan_id            bigint        not null,
    phase              varchar(40)   not null,
    light              varchar(40)   not null,
    light_reason       varchar(1000) not null,
    lead_assignment_id bigint        null,
    lead_unit_id       bigint        null,
    unit_count         int           not null,
    next_due           datetime(3)   null,
    overdue_count      int           not null,
    grade              varchar(40)   null,
    suspended_at       datetime(3)   null,
    light_rule         varchar(100)  null, -- the table and version that judged last
    override_id        bigint        null, -- 人工调灯: shown instead of what the table says, which stands in table_*
    table_light        varchar(40)   null,
    table_reason       varchar(1000) null,
    changed_at         datetime(3)   not null,
    primary key (plan_task_id),
    constraint fk_task_status_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_task_status_phase on task_status (plan_id, phase, light);
create index ix_task_status_lead on task_status (plan_id, lead_unit_id, phase, light, overdue_count);
create index ix_task_status_plan on task_status (plan_id, plan_task_id);
create index ix_task_status_light on task_status (light, plan_id);
create index ix_task_status_overdue on task_status (overdue_count, plan_id);
create index ix_task_status_due on task_status (next_due);
create index ix_task_status_rule on task_status (light_rule, phase, suspended_at);

-- A light that somebody signed for, until a day. It ends when its task shows it no more.
create table light_override (
    id           bigint       not null auto_increment,
    plan_task_id bigint       not null,
    light        varchar(40)  not null,
    reason       varchar(600) not null,
    paper_number varchar(100) null,
    until_day    date         not null,
    signed_at    datetime(3)  not null,
    signed_by    varchar(200) not null,
    by_leader    boolean      not null,
    ended_at     datetime(3)  null,
    ended_by     varchar(200) null,
    end_reason   varchar(600) null,
    primary key (id),
    constraint fk_light_override_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_light_override_task on light_override (plan_task_id, signed_at, id);

-- The same facts as they stood at the end of each day; the open row ends in the year 9999.
create table task_status_history (
    id                 bigint        not null auto_increment,
    plan_task_id       bigint        not null,
    plan_id            bigint        not null,
    phase              varchar(40)   not null,
    light              varchar(40)   not null,
    light_reason       varchar(1000) not null,
    lead_assignment_id bigint        null,
    lead_unit_id       bigint        null,
    unit_count         int           not null,
    next_due           datetime(3)   null,
    overdue_count      int           not null,
    grade              varchar(40)   null,
    suspended_at       datetime(3)   null,
    light_rule         varchar(100)  null, -- the table and version that judged last
    override_id        bigint        null, -- 人工调灯: shown instead of what the table says, which stands in table_*
    table_light        varchar(40)   null,
    table_reason       varchar(1000) null,
    changed_at         datetime(3)   not null,
    valid_from         datetime(3)   not null,
    valid_to           datetime(3)   not null,
    primary key (id),
    constraint fk_task_status_history_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_task_status_history_task on task_status_history (plan_task_id, valid_to);
create index ix_task_status_history_plan on task_status_history (plan_id, valid_from, valid_to);

-- When the clock of a task stood still (中止), and why; the last row is open while it stands.
create table task_suspension (
    id             bigint        not null auto_increment,
    plan_task_id   bigint        not null,
    from_at        datetime(3)   not null,
    to_at          datetime(3)   null,
    reason         varchar(2000) not null,
    lifted_because varchar(2000) null,
    primary key (id),
    constraint fk_task_suspension_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_task_suspension_task on task_suspension (plan_task_id, id);

create table assignment (
    id              bigint        not null auto_increment,
    plan_id         bigint        not null,
    plan_task_id    bigint        not null,
    unit_id         bigint        not null,
    unit_name       varchar(300)  not null,
    written_as      varchar(300)  not null,
    role            varchar(40)   not null,
    state           varchar(40)   not null,
    note            varchar(2000) null,
    legal_basis     varchar(2000) null,
    reason          varchar(2000) null,
    suggested_unit  bigint        null,
    acknowledged_at datetime(3)   null,
    acknowledged_by varchar(200)  null,
    created_at      datetime(3)   not null,
    primary key (id),
    constraint uq_assignment_unit unique (plan_task_id, unit_id),
    constraint fk_assignment_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_assignment_unit on assignment (unit_id, plan_task_id);
create index ix_assignment_plan on assignment (plan_id, unit_id);

-- Who held an assignment from when to when: a unit never gets the same task twice, so the pair is unique for ever.
create table assignment_holder (
    id            bigint        not null auto_increment,
    assignment_id bigint        not null,
    plan_task_id  bigint        not null,
    unit_id       bigint        not null,
    unit_name     varchar(300)  not null,
    reason        varchar(2000) null,
    paper_number  varchar(100)  null,
    valid_from    datetime(3)   not null,
    valid_to      datetime(3)   not null,
    primary key (id),
    constraint uq_assignment_holder_pair unique (plan_task_id, unit_id),
    constraint fk_assignment_holder_assignment foreign key (assignment_id) references assignment (id)
);
create index ix_assignment_holder_unit on assignment_holder (unit_id, valid_to, plan_task_id);
create index ix_assignment_holder_assignment on assignment_holder (assignment_id, id);

-- The rows of assignment as they stood from one moment to the next, as all tables named …_history: a whole copy a change.
create table assignment_history (
    id              bigint       not null,
    plan_id         bigint       not null,
    plan_task_id    bigint       not null,
    unit_id         bigint       not null,
    unit_name       varchar(300) not null,
    written_as      varchar(300) not null,
    role            varchar(40)  not null,
    state           varchar(40)  not null,
    acknowledged_at datetime(3)  null,
    acknowledged_by varchar(200) null,
    created_at      datetime(3)  not null,
    valid_from      datetime(3)  not null,
    valid_to        datetime(3)  not null,
    primary key (id, valid_from)
);
create index ix_assignment_history_task on assignment_history (plan_task_id, valid_to);
create index ix_assignment_history_plan on assignment_history (plan_id, valid_to);
create index ix_assignment_history_unit on assignment_history (unit_id, valid_to);

-- The office's decisions on who does what: responsibility upheld or moved, the coordinator appointed.
create table ruling (
    id            bigint        not null auto_increment,
    plan_task_id  bigint        not null,
    assignment_id bigint        not null,
    kind          varchar(40)   not null,
    unit_id       bigint        not null,
    unit_name     varchar(300)  not null,
    reason        varchar(2000) null,
    paper_number  varchar(100)  null,
    decided_at    datetime(3)   not null,
    decided_by    varchar(200)  not null,
    primary key (id),
    constraint fk_ruling_assignment foreign key (assignment_id) references assignment (id)
);
create index ix_ruling_assignment on ruling (assignment_id, kind);
create index ix_ruling_task on ruling (plan_task_id, id);

create table work_plan (
    id           bigint        not null auto_increment,
    plan_task_id bigint        not null,
    edition      int           not null,
    state        varchar(40)   not null,
    summary      text          not null,
    opinion      varchar(2000) null,
    submitted_at datetime(3)   not null,
    submitted_by varchar(200)  not null,
    decided_at   datetime(3)   null,
    decided_by   varchar(200)  null,
    primary key (id),
    constraint uq_work_plan_edition unique (plan_task_id, edition),
    constraint fk_work_plan_task foreign key (plan_task_id) references plan_task (id)
);

create table milestone (
    id            bigint        not null auto_increment,
    work_plan_id  bigint        not null,
    plan_task_id  bigint        not null,
    ordinal       int           not null,
    title         varchar(500)  not null,
    due           date          not null,
    original_due  date          not null,
    unit_id       bigint        null,
    unit_name     varchar(300)  null,
    yearly_target varchar(1000) null,
    state         varchar(40)   not null,
    state_at      datetime(3)   not null,
    primary key (id),
    constraint uq_milestone_ordinal unique (work_plan_id, ordinal),
    constraint fk_milestone_work_plan foreign key (work_plan_id) references work_plan (id)
);
create index ix_milestone_task on milestone (plan_task_id, due);

create table milestone_history (
    id            bigint        not null,
    work_plan_id  bigint        not null,
    plan_task_id  bigint        not null,
    ordinal       int           not null,
    title         varchar(500)  not null,
    due           date          not null,
    original_due  date          not null,
    unit_id       bigint        null,
    unit_name     varchar(300)  null,
    yearly_target varchar(1000) null,
    state         varchar(40)   not null,
    state_at      datetime(3)   not null,
    valid_from    datetime(3)   not null,
    valid_to      datetime(3)   not null,
    primary key (id, valid_from)
);
create index ix_milestone_history_work_plan on milestone_history (work_plan_id, valid_to);

create table work_division (
    id           bigint        not null auto_increment,
    work_plan_id bigint        not null,
    ordinal      int           not null,
    unit_id      bigint        not null,
    unit_name    varchar(300)  not null,
    work         varchar(2000) not null,
    primary key (id),
    constraint uq_work_division_ordinal unique (work_plan_id, ordinal),
    constraint fk_work_division_work_plan foreign key (work_plan_id) references work_plan (id)
);

create table countersign (
    id            bigint        not null auto_increment,
    work_plan_id  bigint        not null,
    assignment_id bigint        not null,
    unit_id       bigint        not null,
    unit_name     varchar(300)  not null,
    agreed        boolean       not null,
    opinion       varchar(2000) null,
    signed_at     datetime(3)   not null,
    signed_by     varchar(200)  not null,
    given_for     int           not null, -- the edition that was read; an earlier one where this unit's part did not change
    primary key (id),
    constraint uq_countersign_assignment unique (work_plan_id, assignment_id),
    constraint fk_countersign_work_plan foreign key (work_plan_id) references work_plan (id),
    constraint fk_countersign_assignment foreign key (assignment_id) references assignment (id)
);

create table progress_round (
    id        bigint       not null auto_increment,
    plan_id   bigint       not null,
    label     varchar(200) not null,
    deadline  datetime(3)  not null,
    opened_at datetime(3)  not null,
    opened_by varchar(200) not null,
    primary key (id),
    constraint uq_progress_round_label unique (plan_id, label),
    constraint fk_progress_round_plan foreign key (plan_id) references plan (id)
);

-- Its deadline begins as the round's and moves on when the task's clock stood still.
create table progress_report (
    id           bigint        not null auto_increment,
    round_id     bigint        not null,
    plan_id      bigint        not null,
    plan_task_id bigint        not null,
    deadline     datetime(3)   not null,
    state        varchar(40)   not null,
    done         text          null,
    problems     text          null,
    next_steps   text          null,
    opinion      varchar(2000) null,
    submitted_at datetime(3)   null,
    submitted_by varchar(200)  null,
    signed_at    datetime(3)   null,
    signed_by    varchar(200)  null,
    verified_at  datetime(3)   null,
    verified_by  varchar(200)  null,
    primary key (id),
    constraint uq_progress_report_task unique (round_id, plan_task_id),
    constraint fk_progress_report_round foreign key (round_id) references progress_round (id),
    constraint fk_progress_report_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_progress_report_task on progress_report (plan_task_id, round_id);
create index ix_progress_report_plan on progress_report (plan_id, id);

create table progress_part (
    id            bigint        not null auto_increment,
    report_id     bigint        not null,
    assignment_id bigint        not null,
    unit_id       bigint        not null,
    unit_name     varchar(300)  not null,
    state         varchar(40)   not null,
    done          text          null,
    problems      text          null,
    next_steps    text          null,
    opinion       varchar(2000) null,
    submitted_at  datetime(3)   null,
    submitted_by  varchar(200)  null,
    signed_at     datetime(3)   null,
    signed_by     varchar(200)  null,
    primary key (id),
    constraint uq_progress_part_assignment unique (report_id, assignment_id),
    constraint fk_progress_part_report foreign key (report_id) references progress_report (id),
    constraint fk_progress_part_assignment foreign key (assignment_id) references assignment (id)
);

create table progress_report_history (
    id           bigint       not null,
    round_id     bigint       not null,
    plan_id      bigint       not null,
    plan_task_id bigint       not null,
    state        varchar(40)  not null,
    submitted_at datetime(3)  null,
    submitted_by varchar(200) null,
    signed_at    datetime(3)  null,
    signed_by    varchar(200) null,
    verified_at  datetime(3)  null,
    verified_by  varchar(200) null,
    valid_from   datetime(3)  not null,
    valid_to     datetime(3)  not null,
    primary key (id, valid_from)
);
create index ix_progress_report_history_task on progress_report_history (plan_task_id, valid_to);
create index ix_progress_report_history_plan on progress_report_history (plan_id, valid_to);
create index ix_progress_report_history_round on progress_report_history (round_id, valid_to);

create table progress_part_history (
    id            bigint       not null,
    report_id     bigint       not null,
    assignment_id bigint       not null,
    unit_id       bigint       not null,
    unit_name     varchar(300) not null,
    state         varchar(40)  not null,
    submitted_at  datetime(3)  null,
    submitted_by  varchar(200) null,
    signed_at     datetime(3)  null,
    signed_by     varchar(200) null,
    valid_from    datetime(3)  not null,
    valid_to      datetime(3)  not null,
    primary key (id, valid_from)
);
create index ix_progress_part_history_report on progress_part_history (report_id, valid_to);

-- part_id 0 is the lead's summary: a null would let MySQL keep doubles.
create table milestone_statement (
    id           bigint      not null auto_increment,
    report_id    bigint      not null,
    part_id      bigint      not null,
    milestone_id bigint      not null,
    state        varchar(40) not null,
    primary key (id),
    constraint uq_milestone_statement unique (report_id, part_id, milestone_id),
    constraint fk_milestone_statement_report foreign key (report_id) references progress_report (id),
    constraint fk_milestone_statement_milestone foreign key (milestone_id) references milestone (id)
);

create table evidence (
    id           bigint       not null auto_increment,
    plan_task_id bigint       not null,
    unit_id      bigint       not null,
    unit_name    varchar(300) not null,
    name         varchar(255) not null,
    content_type varchar(150) not null,
    byte_count   bigint       not null,
    hash         char(64)     not null,
    description  varchar(500) null,
    about        varchar(40)  not null,
    about_id     bigint       not null,
    certified_by varchar(100) null,
    uploaded_at  datetime(3)  not null,
    uploaded_by  varchar(200) not null,
    signed_unit  varchar(300) null,
    signed_by    varchar(200) null,
    signed_at    datetime(3)  null,
    primary key (id),
    constraint fk_evidence_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_evidence_task on evidence (plan_task_id, id);
create index ix_evidence_hash on evidence (hash);

-- Evidence proves one statement of a unit's part, or of the lead's summary (part_id 0): the text as a whole (about_id 0),
-- a milestone, or a figure.
create table evidence_use (
    id          bigint      not null auto_increment,
    evidence_id bigint      not null,
    report_id   bigint      not null,
    part_id     bigint      not null,
    about       varchar(40) not null,
    about_id    bigint      not null,
    primary key (id),
    constraint uq_evidence_use unique (report_id, part_id, evidence_id, about, about_id),
    constraint fk_evidence_use_evidence foreign key (evidence_id) references evidence (id),
    constraint fk_evidence_use_report foreign key (report_id) references progress_report (id)
);

create table timeline_entry (
    id           bigint        not null auto_increment,
    plan_id      bigint        not null,
    plan_task_id bigint        null,
    at           datetime(3)   not null,
    kind         varchar(40)   not null,
    unit_id      bigint        null,
    unit_name    varchar(300)  null,
    person       varchar(200)  null,
    acting_for   varchar(200)  null,
    sentence     varchar(4000) not null,
    work_item_id bigint        null,
    primary key (id),
    constraint fk_timeline_entry_task foreign key (plan_task_id) references plan_task (id)
);
create index ix_timeline_entry_task on timeline_entry (plan_task_id, id);
create index ix_timeline_entry_plan on timeline_entry (plan_id, id);
create index ix_timeline_entry_work_item on timeline_entry (work_item_id, kind);

-- What dispatch knows of the duties on a task: enough for lights and for the next due date.
create table task_duty (
    work_item_id bigint       not null,
    plan_id      bigint       not null,
    plan_task_id bigint       not null,
    element      varchar(100) not null,
    name         varchar(200) not null,
    unit_id      bigint       null,
    due          datetime(3)  null,
    lapsed_at    datetime(3)  null,
    reminders    int          not null,
    opened_at    datetime(3)  not null,
    closed_at    datetime(3)  null,
    primary key (work_item_id)
);
create index ix_task_duty_task on task_duty (plan_task_id, closed_at, due);
