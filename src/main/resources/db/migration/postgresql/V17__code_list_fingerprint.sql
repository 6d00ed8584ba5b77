alter table pipeline.code_list add column fingerprint bytea;
comment on column pipeline.code_list.fingerprint is 'The first 128 bits of the SHA-256 of cells, so that damage is noticed when they are read.';
