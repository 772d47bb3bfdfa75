-- What was typed into the form of an open duty and not yet handed in; one a duty, whoever of the unit goes on with it.
create table work_item_draft (
    work_item_id bigint       not null,
    content      mediumtext   not null,
    version      int          not null,
    saved_at     datetime(3)  not null,
    saved_by     varchar(200) not null,
    primary key (work_item_id),
    constraint fk_work_item_draft_item foreign key (work_item_id) references work_item (id)
);
