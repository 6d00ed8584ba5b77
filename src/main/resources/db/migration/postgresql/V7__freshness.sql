-- As of which day a source says something, as it states itself; and what the build of an edition noticed.
alter table pipeline.load add column changed varchar(10);
comment on column pipeline.load.changed is 'Day on which its publisher last changed the whole, by an archived Last-Modified; null where none is stated.';
alter table pipeline.chunk add column stated varchar default '{}' not null;
comment on column pipeline.chunk.stated is 'The day that records state for themselves, by the fingerprint of the draft, JSON.';
alter table pipeline.draft add column stated varchar(10);
comment on column pipeline.draft.stated is 'The last day as of which it was said: as its records state, and once it is listed no more as its load did.';
alter table pipeline.build add column issues varchar default '{}' not null;
comment on column pipeline.build.issues is 'How many issues of each code merging found, JSON.';
create table pipeline.finding (
    build       bigint not null,
    number      int not null,
    cluster     varchar collate "C" not null,
    kind        varchar(20) not null,
    code        varchar(60) not null,
    severity    varchar(10) not null,
    actor       varchar(10) not null,
    field       varchar not null,
    seen        varchar not null,
    primary key (build, number)
);
comment on table pipeline.finding is 'What merging noticed of entries; only that of the last build is kept.';
comment on column pipeline.finding.cluster is 'Least record key of the entry''s drafts, which why takes; secret addresses are hidden in it.';
