-- A rerun reads from where its run read.
alter table pipeline.run add column read_from varchar(20);
comment on column pipeline.run.read_from is 'PUBLISHER, ARCHIVE (offline) or ACCEPTED (retry of what is accepted); unknown of runs from before.';
