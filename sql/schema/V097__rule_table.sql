-- Versions of decision tables that officials wrote; the first version of each is the file that the product brings. A version
-- is a draft until somebody else signs it, and holds from its day on until the next one does. One that is still to come may be
-- withdrawn; it stays with its number, and never holds.
create table rule_table_version (
    id             bigint        not null auto_increment,
    table_name     varchar(64)   not null,
    state          varchar(40)   not null,
    draft_of       varchar(64)   null, -- the table while it is a draft, so that there is one draft at a time
    version_number varchar(20)   null,
    based_on       varchar(20)   not null,
    rule_rows      mediumtext    not null,
    reason         varchar(500)  null,
    paper_number   varchar(100)  null,
    effective_from date          null,
    drafted_by     varchar(100)  not null,
    drafter        varchar(200)  not null,
    drafted_at     datetime(3)   not null,
    signed_by      varchar(100)  null,
    signer         varchar(200)  null,
    signed_at      datetime(3)   null,
    withdrawn_by   varchar(200)  null,
    withdrawn_at   datetime(3)   null,
    withdrawn_because varchar(500) null,
    version        int           not null default 0,
    primary key (id),
    constraint uq_rule_table_version_draft unique (draft_of),
    constraint uq_rule_table_version_number unique (table_name, version_number)
);
create index ix_rule_table_version_day on rule_table_version (table_name, state, effective_from, id);
