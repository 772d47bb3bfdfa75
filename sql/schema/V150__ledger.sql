-- A way of looking at the ledger, kept under a name: filters, columns and order, as JSON. Shared ones are the office's.
create table ledger_view (
    id         bigint        not null auto_increment,
    name       varchar(100)  not null,
    username   varchar(100)  not null,
    is_shared  boolean       not null,
    definition text          not null,
    changed_at datetime(3)   not null,
    version    int           not null default 0,
    primary key (id),
    constraint uq_ledger_view_name unique (username, name)
);
create index ix_ledger_view_shared on ledger_view (is_shared, name);
