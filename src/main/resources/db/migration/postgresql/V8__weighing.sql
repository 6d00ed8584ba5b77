alter table pipeline.member add column features varchar;
comment on column pipeline.member.features is 'SHA-256 of what the draft was recognised by; null where nothing is weighed.';

create table pipeline.pair (
    left_key varchar collate "C" not null,
    right_key varchar collate "C" not null,
    kind varchar(20) not null,
    weight real not null,
    primary key (left_key, right_key)
);
comment on table pipeline.pair is 'Drafts that may be the same thing: pairs worth a question or a link.';
comment on column pipeline.pair.left_key is 'Record key, the lesser of the two.';
comment on column pipeline.pair.right_key is 'Record key.';
comment on column pipeline.pair.kind is 'Kind of both.';
comment on column pipeline.pair.weight is 'Weight of the evidence, in bits.';

create table pipeline.weighing (
    kind varchar(20) primary key,
    basis varchar not null
);
comment on table pipeline.weighing is 'By what the pairs of a kind were weighed.';
comment on column pipeline.weighing.kind is 'Kind.';
comment on column pipeline.weighing.basis is 'SHA-256 of rules and statistics.';
