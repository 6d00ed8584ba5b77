alter table catalog.identity add column fingerprint bigint;
comment on column catalog.identity.fingerprint is 'The first 64 bits of the SHA-256 of the other columns, so that damage is noticed when they are read; null in rows of before.';
alter table catalog.membership add column fingerprint bigint;
comment on column catalog.membership.fingerprint is 'The first 64 bits of the SHA-256 of the other columns, so that damage is noticed when they are read; null in rows of before.';
