-- 机关代字: one row each, held while a number of it is given out, so that numbers come one by one and none is left out.
create table paper_code (
    code varchar(40) not null,
    primary key (code)
);
insert into paper_code (code) values ('临残工委办'), ('临残工委办督');

-- Which 机关代字 a kind of paper is numbered under.
create table paper_setting (
    kind varchar(40) not null,
    code varchar(40) not null,
    primary key (kind),
    constraint fk_paper_setting_code foreign key (code) references paper_code (code)
);
insert into paper_setting (kind, code) values
    ('REMINDER', '临残工委办'),
    ('ORDER', '临残工委办督'),
    ('BULLETIN', '临残工委办'),
    ('TALK_PROPOSAL', '临残工委办'),
    ('TALK_MINUTES', '临残工委办'),
    ('ACCOUNTABILITY_PROPOSAL', '临残工委办'),
    ('EVALUATION_REPORT', '临残工委办');

-- Where a plan has a 机关代字 of its own for a kind of paper.
create table paper_plan_setting (
    plan_id bigint      not null,
    kind    varchar(40) not null,
    code    varchar(40) not null,
    primary key (plan_id, kind),
    constraint fk_paper_plan_setting_plan foreign key (plan_id) references plan (id),
    constraint fk_paper_plan_setting_code foreign key (code) references paper_code (code)
);

-- Who changed a 机关代字 and why; how many there are of a plan, or of none, is the version that an edit has read.
create table paper_code_change (
    id         bigint       not null auto_increment,
    plan_id    bigint       null,
    kind       varchar(40)  not null,
    former     varchar(40)  not null,
    code       varchar(40)  null, -- none: the plan has no code of its own any more
    reason     varchar(500) not null,
    changed_at datetime(3)  not null,
    changed_by varchar(200) not null,
    primary key (id),
    constraint fk_paper_code_change_plan foreign key (plan_id) references plan (id)
);
create index ix_paper_code_change_plan on paper_code_change (plan_id, id);

-- 公文. What was signed never changes: statements that change content ask for a draft, and the hashes tell if anybody else did.
-- The number register is the numbered rows of this table; a number that was declared void keeps its row.
create table paper (
    id            bigint        not null auto_increment,
    kind          varchar(40)   not null,
    plan_id       bigint        not null,
    plan_task_id  bigint        null,
    state         varchar(40)   not null,
    title         varchar(300)  not null,
    content       mediumtext      not null,
    version       int           not null default 0,
    created_at    datetime(3)   not null,
    created_by    varchar(200)  not null,
    issuer        varchar(300)  null,
    code          varchar(40)   null,
    number_year   int           null,
    ordinal       int           null,
    number_text   varchar(100)  null,
    issued_at     datetime(3)   null,
    signed_by     varchar(200)  null,
    signed_as     varchar(40)   null,
    content_hash  char(64)      null,
    file_hash     char(64)      null,
    file_size     bigint        null,
    annex_hash    char(64)      null,
    annex_size    bigint        null,
    void_reason   varchar(500)  null,
    voided_at     datetime(3)   null,
    voided_by     varchar(200)  null,
    primary key (id),
    constraint uq_paper_number unique (code, number_year, ordinal),
    constraint fk_paper_plan foreign key (plan_id) references plan (id),
    constraint fk_paper_task foreign key (plan_task_id) references plan_task (id),
    constraint fk_paper_code foreign key (code) references paper_code (code)
);
create index ix_paper_plan on paper (plan_id, state, id);
create index ix_paper_state on paper (state, id);
create index ix_paper_task on paper (plan_task_id, id);
create index ix_paper_kind on paper (kind, number_year, id);

-- Whom a paper goes to (主送) or is copied to (抄送): the units that may read it once it is issued.
create table paper_addressee (
    paper_id bigint  not null,
    unit_id  bigint  not null,
    copied   boolean not null,
    primary key (paper_id, unit_id),
    constraint fk_paper_addressee_paper foreign key (paper_id) references paper (id)
);
create index ix_paper_addressee_unit on paper_addressee (unit_id, paper_id);
