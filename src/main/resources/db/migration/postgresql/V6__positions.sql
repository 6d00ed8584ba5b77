alter table pipeline.draft add column positions varchar default '{}' not null;
comment on column pipeline.draft.positions is 'Where fields were read that do not stand at the locator, by field, JSON.';
