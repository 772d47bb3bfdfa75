-- How things stood at each month's end, counted once when the month is over: no board goes through years of history.
-- What is counted lies in the past and never changes, so neither do these rows.
create table month_end (
    month_start date        not null,
    counted_at  datetime(3) not null,
    primary key (month_start)
);

create table light_month (
    month_start  date        not null,
    plan_id      bigint      not null,
    kind         varchar(20) not null,
    lead_unit_id bigint      not null, -- 0 where nobody leads yet
    light        varchar(40) not null,
    tasks        int         not null,
    primary key (month_start, plan_id, kind, lead_unit_id, light)
);

-- Duties that were done in the month, by unit.
create table duty_month (
    month_start date   not null,
    plan_id     bigint not null,
    unit_id     bigint not null,
    in_time     int    not null,
    late        int    not null,
    primary key (month_start, plan_id, unit_id)
);
