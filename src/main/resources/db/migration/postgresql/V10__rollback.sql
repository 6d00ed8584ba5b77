-- An edition that takes the catalog back holds those that would follow it, until a person releases them.
alter table catalog.edition add column holds_next varchar;
comment on column catalog.edition.holds_next is 'Why no edition may follow this one yet, in words; null where one may.';
