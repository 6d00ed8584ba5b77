-- What must not be published; who, when, why and the fingerprints are in the journal.
create table pipeline.suppressed (
    number      int primary key,
    searched    timestamp with time zone not null
);
comment on table pipeline.suppressed is 'The suppressions for which all that was stored has been searched; one that is missing here is searched for when the catalog is opened.';
