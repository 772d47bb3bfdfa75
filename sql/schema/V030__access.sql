create table account (
    id                   bigint       not null auto_increment,
    username             varchar(64)  not null,
    person_id            bigint,
    display_name         varchar(100) not null,
    password_hash        varchar(200) not null,
    password_changed_at  datetime(3)  not null,
    one_time_password    boolean      not null default false,
    password_expires     boolean      not null default true,
    enabled              boolean      not null default true,
    last_login_at        datetime(3),
    version              int          not null default 0,
    constraint pk_account primary key (id),
    constraint uq_account_username unique (username),
    constraint uq_account_person unique (person_id),
    constraint fk_account_person foreign key (person_id) references person (id)
);

create table account_role (
    account_id  bigint      not null,
    role_name   varchar(40) not null,
    constraint pk_account_role primary key (account_id, role_name),
    constraint fk_account_role_account foreign key (account_id) references account (id)
);
create index ix_account_role_role on account_role (role_name, account_id);

-- Kept by the name that was typed, whether or not such an account exists: a lock must not tell which names are real.
create table login_failure (
    username        varchar(64) not null,
    failures        int         not null,
    last_failed_at  datetime(3) not null,
    locked_until    datetime(3),
    constraint pk_login_failure primary key (username)
);
create index ix_login_failure_last on login_failure (last_failed_at);

-- Spring Session's own tables, as its schema-mysql.sql has them.
create table SPRING_SESSION (
    PRIMARY_ID             char(36) not null,
    SESSION_ID             char(36) not null,
    CREATION_TIME          bigint   not null,
    LAST_ACCESS_TIME       bigint   not null,
    MAX_INACTIVE_INTERVAL  int      not null,
    EXPIRY_TIME            bigint   not null,
    PRINCIPAL_NAME         varchar(100),
    constraint SPRING_SESSION_PK primary key (PRIMARY_ID)
);
create unique index SPRING_SESSION_IX1 on SPRING_SESSION (SESSION_ID);
create index SPRING_SESSION_IX2 on SPRING_SESSION (EXPIRY_TIME);
create index SPRING_SESSION_IX3 on SPRING_SESSION (PRINCIPAL_NAME);

create table SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID  char(36)     not null,
    ATTRIBUTE_NAME      varchar(200) not null,
    ATTRIBUTE_BYTES     blob         not null,
    constraint SPRING_SESSION_ATTRIBUTES_PK primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    constraint SPRING_SESSION_ATTRIBUTES_FK foreign key (SESSION_PRIMARY_ID) references SPRING_SESSION (PRIMARY_ID) on delete cascade
);
