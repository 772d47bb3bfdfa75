-- One row per matter and recipient; a recipient is a role in a unit, a role anywhere, or a person.
create table notice (
  id           bigint        not null auto_increment,
  kind         varchar(40)   not null,
  subject      varchar(100)  not null,
  recipient    varchar(120)  not null,
  title        varchar(300)  not null,
  sentence     varchar(1000) not null,
  link         varchar(300)  null,
  work_item_id bigint        null,
  plan_task_id bigint        null,
  at           datetime(3)   not null,
  settled_at   datetime(3)   null,
  passed_on_at datetime(3)   null, -- when it was told to the channels that leave the house; until then it waits
  primary key (id),
  constraint uq_notice unique (kind, subject, recipient)
);

create index ix_notice_recipient on notice (recipient, at);
create index ix_notice_work_item on notice (work_item_id);
create index ix_notice_waiting on notice (passed_on_at, id);

-- Reading is each person's own: a colleague's glance leaves the notice unread for the others.
create table notice_reading (
  username  varchar(100) not null,
  notice_id bigint       not null,
  read_at   datetime(3)  not null,
  primary key (username, notice_id),
  constraint fk_notice_reading_notice foreign key (notice_id) references notice (id)
);
