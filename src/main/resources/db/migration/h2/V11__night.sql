create table pipeline.scheduled_night (
    civil_day   date primary key,
    run         bigint,
    attempts    int not null,
    began       timestamp with time zone not null,
    ended       timestamp with time zone
);
comment on table pipeline.scheduled_night is 'Which civil days the schedule has had its run on: one row a day, so one run a day.';
comment on column pipeline.scheduled_night.run is 'The run of that night; null where the schedule was begun on that day after its hour.';
comment on column pipeline.scheduled_night.attempts is 'How often its run was begun or gone on with.';
comment on column pipeline.scheduled_night.ended is 'When its run had ended; null while it runs and after a crash or a stop, and then it is gone on with.';

-- db-scheduler 16.12.0, its own schema. It only says when to look whether a night is due.
create table pipeline.scheduled_task (
    task_name               varchar(100) not null,
    task_instance           varchar(100) not null,
    task_data               blob,
    execution_time          timestamp with time zone not null,
    picked                  boolean not null,
    picked_by               varchar(50),
    last_success            timestamp with time zone,
    last_failure            timestamp with time zone,
    consecutive_failures    int,
    last_heartbeat          timestamp with time zone,
    version                 bigint not null,
    priority                smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on pipeline.scheduled_task (execution_time);
create index scheduled_task_alive on pipeline.scheduled_task (last_heartbeat);
comment on table pipeline.scheduled_task is 'When serve looks next whether a night is due.';
