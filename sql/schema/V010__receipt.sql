-- One row a write that was accepted: the answer it got, so that the same key again gets the same answer.
create table receipt (
    username        varchar(100) not null,
    idempotency_key varchar(100) not null,
    digest          char(64)     not null,
    status          int,
    location        varchar(500),
    body            mediumtext,
    created_at      datetime(3)  not null,
    constraint pk_receipt primary key (username, idempotency_key)
);
create index ix_receipt_created_at on receipt (created_at);
