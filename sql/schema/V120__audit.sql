-- One row per accepted or refused write. Rows are inserted with the business transaction and sealed afterwards, in one line,
-- by whoever holds the lock of audit_chain: so writers never wait for each other and the chain has no forks.
create table audit_entry (
  id             bigint       not null auto_increment,
  at             datetime(3)  not null,
  username       varchar(100) not null,
  acting_for     varchar(100) null,
  method         varchar(10)  not null,
  path           varchar(500) not null,
  outcome        varchar(40)  not null,
  status         int          not null,
  reason         varchar(100) null,
  request_id     varchar(64)  not null,
  address        varchar(64)  not null,
  chain_position bigint       null,
  seal           varchar(64)  null,
  primary key (id),
  constraint uq_audit_entry_position unique (chain_position)
);

create index ix_audit_entry_at on audit_entry (at, id);
create index ix_audit_entry_username on audit_entry (username, at);
create index ix_audit_entry_path on audit_entry (path, at);

create table audit_chain (
  id          int         not null,
  length      bigint      not null,
  seal        varchar(64) not null,
  fingerprint varchar(16) null,
  primary key (id)
);

insert into audit_chain (id, length, seal) values (1, 0, '');
