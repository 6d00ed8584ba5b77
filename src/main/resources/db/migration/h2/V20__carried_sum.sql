alter table pipeline.load add column carried varchar(64);
comment on column pipeline.load.carried is 'SHA-256 of what is carried beside an accepted load, so that damage is noticed when it is read; null in rows of before.';
