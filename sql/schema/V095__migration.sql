-- Running instances on their way from an older version of a model to the newest. What is left to do is asked of the
-- engine itself, so that a server that dies half way leaves nothing wrong behind.
create table model_migration (
    id            bigint       not null auto_increment,
    process       varchar(64)  not null,
    source_id     varchar(64)  not null,
    target_id     varchar(64)  not null,
    total         int          not null,
    with_removals boolean      not null,
    ordered_by    varchar(100) null,
    started_at    datetime(3)  not null,
    finished_at   datetime(3)  null,
    primary key (id),
    constraint uq_model_migration unique (source_id, target_id)
);
create index ix_model_migration_finished on model_migration (finished_at);

-- Why an instance stayed behind; gone as soon as it is taken along.
create table model_migration_failure (
    instance_id varchar(64)   not null,
    source_id   varchar(64)   not null,
    reason      varchar(1000) not null,
    at          datetime(3)   not null,
    constraint pk_model_migration_failure primary key (instance_id)
);
create index ix_model_migration_failure_source on model_migration_failure (source_id);
create index ix_process_instance_started on process_instance (started_at);
