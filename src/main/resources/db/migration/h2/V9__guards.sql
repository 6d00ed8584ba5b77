-- What guards remember of each source, and what people said about holds.
alter table pipeline.chunk add column shapes varchar default '{}' not null;
comment on column pipeline.chunk.shapes is 'What the texts of each field look like together, by field, JSON.';
alter table pipeline.load add column shapes varchar default '{}' not null;
comment on column pipeline.load.shapes is 'The same of the whole load, once it was judged; of the accepted one the next is compared with it.';

create table pipeline.night (
    source      varchar(60) not null,
    run         bigint not null,
    facts       varchar not null,
    primary key (source, run)
);
comment on table pipeline.night is 'What is remembered of the nights of each source, by which its guard knows what is usual.';
comment on column pipeline.night.facts is 'Counts of that night, JSON.';

alter table pipeline.build add column core varchar(64);
comment on column pipeline.build.core is 'Digest of the inputs without releases, to which a hold belongs.';
