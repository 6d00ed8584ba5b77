create table pipeline.code_list (
    load        bigint primary key,
    source      varchar(60) collate "C" not null,
    cells       text not null
);
comment on table pipeline.code_list is 'The good rows of loads of sources of kind codelist, which are no drafts; those of the accepted load complete the code list.';
comment on column pipeline.code_list.cells is 'The rows by code, JSON.';
