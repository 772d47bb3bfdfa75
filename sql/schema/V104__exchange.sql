-- Items that came from 13710 by a file: each under its number there, about one task of ours, perhaps as an instruction.
create table exchange_item (
    id             bigint        not null auto_increment,
    item_number    varchar(100)  not null,
    title          varchar(1000) not null,
    words          varchar(4000) not null,
    due            date          null,
    plan_id        bigint        not null,
    plan_task_id   bigint        not null,
    instruction_id bigint        null,
    closed_on      date          null,
    imported_at    datetime(3)   not null,
    imported_by    varchar(200)  not null,
    primary key (id),
    constraint uq_exchange_item_number unique (item_number),
    constraint uq_exchange_item_instruction unique (instruction_id),
    constraint fk_exchange_item_task foreign key (plan_task_id) references plan_task (id),
    constraint fk_exchange_item_instruction foreign key (instruction_id) references instruction (id)
);
