-- A holder shows that it lives, and is known by a token of its own: the name of a process is given again.
alter table pipeline.lease add column token varchar(160) default '' not null;
alter table pipeline.lease add column beat timestamp with time zone default current_timestamp not null;
comment on column pipeline.lease.holder is 'Who holds it, for people.';
comment on column pipeline.lease.token is 'Who holds it, for the program.';
comment on column pipeline.lease.beat is 'When it last showed that it lives.';
