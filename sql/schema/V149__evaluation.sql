-- 评估报告: one a round. What it rests on beside the round's snapshot (basis) is taken as a whole and kept under its hash;
-- its sentences, charts and tables are made of both whenever they are shown, and only the office's own words are kept here.
create table evaluation_report (
    id           bigint        not null auto_increment,
    round_id     bigint        not null,
    plan_id      bigint        not null,
    paper_id     bigint        not null,
    state        varchar(40)   not null,
    title        varchar(300)  not null,
    main_to      varchar(200)  not null,
    to_units     boolean       not null,
    basis        mediumtext    not null,
    basis_hash   char(64)      not null,
    taken_at     datetime(3)   not null,
    taken_by     varchar(200)  not null,
    drafted_at   datetime(3)   not null,
    drafted_by   varchar(200)  not null,
    submitted_at datetime(3)   null,
    submitted_by varchar(200)  null,
    submitter    varchar(100)  null, -- the account that laid it before the leader: nobody signs what they sent
    opinion      varchar(2000) null,
    issued_at    datetime(3)   null,
    issued_by    varchar(200)  null,
    paper_number varchar(100)  null,
    version      int           not null default 0,
    primary key (id),
    constraint uq_evaluation_report_round unique (round_id),
    constraint uq_evaluation_report_paper unique (paper_id),
    constraint fk_evaluation_report_round foreign key (round_id) references assessment_round (id),
    constraint fk_evaluation_report_paper foreign key (paper_id) references paper (id)
);

-- What the office adds to a chapter.
create table evaluation_text (
    report_id bigint      not null,
    chapter   varchar(40) not null,
    words     mediumtext  not null,
    primary key (report_id, chapter),
    constraint fk_evaluation_text_report foreign key (report_id) references evaluation_report (id)
);
