-- What leaves the house: one row a matter, person and channel. The row is its own claim: whoever takes it moves next_at on by
-- the lease and counts the try, so that a dead server's rows come up again and a late one cannot answer for them.
create table delivery (
  id         bigint       not null auto_increment,
  username   varchar(64)  not null,
  channel    varchar(40)  not null,
  matter     varchar(80)  not null, -- notice:<id>, digest:<day> or confirmation:<moment>; told once
  notice_id  bigint       null,
  title      varchar(300) null,     -- of a digest or confirmation; a notice has its own words
  body       mediumtext   null,
  acting_for varchar(200) null,     -- whom the person stands in for
  state      varchar(20)  not null,
  tries      int          not null,
  created_at datetime(3)  not null,
  next_at    datetime(3)  not null,
  ended_at   datetime(3)  null,
  failure    varchar(500) null,
  primary key (id),
  constraint uq_delivery unique (username, channel, matter)
);
create index ix_delivery_due on delivery (state, channel, next_at);
create index ix_delivery_state on delivery (state, id);
create index ix_delivery_ended on delivery (state, ended_at);

-- Where a person is reached outside. An address counts when its owner has typed the code that was sent to it.
create table contact (
  username     varchar(64)  not null,
  mail         varchar(254) null,
  asked_mail   varchar(254) null,
  code         varchar(8)   null,
  code_sent_at datetime(3)  null,
  code_tries   int          not null,
  version      int          not null,
  primary key (username)
);

-- What somebody wants otherwise than the house does.
create table delivery_choice (
  username    varchar(64) not null,
  channel     varchar(40) not null,
  notice_group varchar(20) not null,
  timing      varchar(20) not null,
  primary key (username, channel, notice_group)
);

-- A day's digests are written once, up to a fixed moment, whichever servers begin it and however often.
create table digest_run (
  on_day   date        not null,
  up_to    datetime(3) not null,
  done_at  datetime(3) null,
  primary key (on_day)
);
