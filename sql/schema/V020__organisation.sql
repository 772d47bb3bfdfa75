-- Units own duties; people hold posts in units. valid_to is the last day on which a row holds (inclusive), null = open end.

create table unit (
    id                    bigint       not null auto_increment,
    code                  varchar(40)  not null,
    name                  varchar(100) not null, -- everyday name, as plans write it: 市残联
    full_name             varchar(200) not null, -- 临汾市残疾人联合会
    kind                  varchar(40)  not null,
    parent_id             bigint,
    host_unit_id          bigint,                -- whose staff run this unit: 残工委办公室 is hosted by 市残联
    valid_from            date         not null,
    valid_to              date,
    successor_id          bigint,                -- who takes the duties over after valid_to (机构改革)
    succession_paper      varchar(100),
    succession_announced  boolean      not null default false,
    version               int          not null default 0,
    constraint pk_unit primary key (id),
    constraint uq_unit_code unique (code),
    constraint fk_unit_parent foreign key (parent_id) references unit (id),
    constraint fk_unit_host foreign key (host_unit_id) references unit (id),
    constraint fk_unit_successor foreign key (successor_id) references unit (id)
);
create index ix_unit_kind_code on unit (kind, code);
create index ix_unit_name on unit (name);

create table unit_alias (
    unit_id  bigint       not null,
    place    int          not null,
    alias    varchar(200) not null,
    constraint pk_unit_alias primary key (unit_id, place),
    constraint fk_unit_alias_unit foreign key (unit_id) references unit (id)
);

create table unit_group (
    id           bigint       not null auto_increment,
    code         varchar(40)  not null,
    name         varchar(100) not null,
    member_kind  varchar(40),           -- all units of this kind are members …
    version      int          not null default 0,
    constraint pk_unit_group primary key (id),
    constraint uq_unit_group_code unique (code)
);

create table unit_group_phrase (
    group_id  bigint       not null,
    place     int          not null,
    phrase    varchar(200) not null,    -- as plans write it: 市政府残疾人工作委员会各成员单位
    constraint pk_unit_group_phrase primary key (group_id, place),
    constraint fk_unit_group_phrase_group foreign key (group_id) references unit_group (id)
);

create table unit_group_member (        -- … and these by name
    group_id  bigint not null,
    unit_id   bigint not null,
    constraint pk_unit_group_member primary key (group_id, unit_id),
    constraint fk_unit_group_member_group foreign key (group_id) references unit_group (id),
    constraint fk_unit_group_member_unit foreign key (unit_id) references unit (id)
);

create table person (
    id       bigint       not null auto_increment,
    name     varchar(100) not null,
    version  int          not null default 0,
    constraint pk_person primary key (id)
);
create index ix_person_name on person (name);

create table post (
    id          bigint       not null auto_increment,
    person_id   bigint       not null,
    unit_id     bigint       not null,
    kind        varchar(40)  not null,
    title       varchar(100),
    valid_from  date         not null,
    valid_to    date,
    constraint pk_post primary key (id),
    constraint fk_post_person foreign key (person_id) references person (id),
    constraint fk_post_unit foreign key (unit_id) references unit (id)
);
create index ix_post_unit_kind on post (unit_id, kind);

create table absence (
    id          bigint       not null auto_increment,
    person_id   bigint       not null,
    deputy_id   bigint       not null,  -- acts for the absent person, named as 代办
    valid_from  date         not null,
    valid_to    date         not null,
    reason      varchar(200) not null,
    constraint pk_absence primary key (id),
    constraint fk_absence_person foreign key (person_id) references person (id),
    constraint fk_absence_deputy foreign key (deputy_id) references person (id)
);
create index ix_absence_deputy on absence (deputy_id, valid_to);
create index ix_absence_person on absence (person_id, valid_to);
