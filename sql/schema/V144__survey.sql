-- 社会满意度调查. The content (words, sample frame, questions) is one JSON text: drafted, approved and frozen as a whole.
create table survey (
    id          bigint       not null auto_increment,
    plan_id     bigint       not null,
    slug        varchar(20)  not null,
    title       varchar(200) not null,
    state       varchar(40)  not null,
    opens_on    date         null,
    closes_on   date         null,
    content     mediumtext   not null,
    drafted_by  varchar(100) not null,
    drafter     varchar(200) not null,
    drafted_at  datetime(3)  not null,
    remark      varchar(500) null,
    approved_by varchar(100) null,
    approver    varchar(200) null,
    approved_at datetime(3)  null,
    counter     varchar(200) null,
    counted_at  datetime(3)  null,
    published   boolean      not null default false,
    version     int          not null default 0,
    primary key (id),
    constraint uq_survey_slug unique (slug),
    constraint fk_survey_plan foreign key (plan_id) references plan (id)
);
create index ix_survey_plan on survey (plan_id, state, id);
create index ix_survey_state on survey (state, id);

-- Whoever answered cannot be found from here: no address, no account, no time finer than the day, a random key instead of a
-- running number (InnoDB keeps rows in the order of the key), and no way from an answer to the token it came with.
create table survey_answer (
    id            char(32)     not null,
    survey_id     bigint       not null,
    channel       varchar(20)  not null,
    assisted      boolean      not null,
    frame_group   int          null,
    answered_on   date         not null,
    paper_batch   int          null,
    paper_number  int          null,
    typist        varchar(200) null, -- who typed it from paper
    primary key (id),
    constraint uq_survey_answer_paper unique (survey_id, paper_batch, paper_number),
    constraint fk_survey_answer_survey foreign key (survey_id) references survey (id)
);
create index ix_survey_answer_survey on survey_answer (survey_id, channel, assisted, frame_group);

create table survey_choice (
    answer_id     char(32) not null,
    survey_id     bigint   not null,
    question      int      not null,
    choice        int      not null,
    primary key (answer_id, question, choice),
    constraint fk_survey_choice_answer foreign key (answer_id) references survey_answer (id)
);
create index ix_survey_choice_count on survey_choice (survey_id, question, choice, answer_id);

-- Free texts stand apart from the answer they came with: whoever is known by their words must not give away all they ticked.
create table survey_text (
    id         char(32)      not null,
    survey_id  bigint        not null,
    question   int           not null,
    words      varchar(2000) not null,
    blanked_by varchar(200)  null,
    blanked_at datetime(3)   null,
    reason     varchar(200)  null,
    version    int           not null default 0,
    primary key (id),
    constraint fk_survey_text_survey foreign key (survey_id) references survey (id)
);
create index ix_survey_text_survey on survey_text (survey_id, question, id);

-- Tokens and letter codes that were used, as keyed hashes.
create table survey_token_use (
    survey_id bigint   not null,
    mark      char(64) not null,
    primary key (survey_id, mark),
    constraint fk_survey_token_use_survey foreign key (survey_id) references survey (id)
);

-- Codes for paper letters are reckoned from the server's key: kept are only how many there are and for whom.
create table survey_code_batch (
    survey_id   bigint       not null,
    ordinal     int          not null,
    frame_group int          null,
    amount      int          not null,
    made_by     varchar(200) not null,
    made_at     datetime(3)  not null,
    primary key (survey_id, ordinal),
    constraint fk_survey_code_batch_survey foreign key (survey_id) references survey (id)
);

create table survey_paper_batch (
    survey_id   bigint       not null,
    ordinal     int          not null,
    name        varchar(100) not null,
    frame_group int          null,
    opened_by   varchar(200) not null,
    opened_at   datetime(3)  not null,
    primary key (survey_id, ordinal),
    constraint fk_survey_paper_batch_survey foreign key (survey_id) references survey (id)
);

-- How often an address asked on this day, as a keyed hash that means something else tomorrow; rows of past days are deleted.
create table survey_address (
    survey_id    bigint      not null,
    asked_on     date        not null,
    purpose      varchar(20) not null,
    address_hash char(64)    not null,
    asked        int         not null,
    primary key (survey_id, asked_on, purpose, address_hash)
);
create index ix_survey_address_day on survey_address (asked_on);
