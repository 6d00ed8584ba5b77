create schema catalog;
comment on schema catalog is 'Internal: the entries of all editions. Read the views of schema catalog_v1 instead.';
create schema catalog_v1;
comment on schema catalog_v1 is 'What downstream reads: views of the current edition. They only ever grow.';

create table catalog.edition (
    number         bigint primary key,
    published      timestamp with time zone not null,
    digest         varchar(64) not null,
    content_digest varchar(64) not null,
    inputs         varchar(64) not null,
    manifest       varchar not null,
    kept           boolean not null
);
comment on table catalog.edition is 'Every published state of the whole catalog.';
comment on column catalog.edition.number is 'Counts from 1; an edition after a rebuild is one after the last.';
comment on column catalog.edition.published is 'When it became the current one.';
comment on column catalog.edition.digest is 'SHA-256 over the canonical JSON Lines of all entries, files in the order of their names.';
comment on column catalog.edition.content_digest is 'The same without ids and edition numbers, references by record key, of what is listed now.';
comment on column catalog.edition.inputs is 'Digest of what it was last built from.';
comment on column catalog.edition.manifest is 'JSON: number, time, counts by kind, and what became of each source.';
comment on column catalog.edition.kept is 'Whether its entries can be read; editions from before a rebuild are gone.';

create table catalog.pointer (
    one     boolean default true primary key check (one),
    edition bigint not null,
    writing boolean default false not null
);
comment on table catalog.pointer is 'The current edition; 0 before the first one.';
comment on column catalog.pointer.writing is 'Whether rows of the edition after it may lie in the tables already, which nobody sees.';
comment on column catalog.pointer.one is 'Always true, so that there is one row.';
comment on column catalog.pointer.edition is 'Number of the current edition.';
insert into catalog.pointer (one, edition) values (true, 0);

create table catalog.identity (
    id            varchar(20) collate "C" not null,
    edition       bigint not null,
    kind          varchar(20) not null,
    founding_key  varchar collate "C" not null,
    first_edition bigint not null,
    state         varchar(10) not null,
    successor     varchar(20),
    primary key (id, edition)
);
comment on table catalog.identity is 'The ledger: every id ever given and what became of it, one row per change; the latest one up to the current edition counts.';
comment on column catalog.identity.id is 'Opaque, given once.';
comment on column catalog.identity.edition is 'Edition that wrote this row.';
comment on column catalog.identity.kind is 'Kind of the entry.';
comment on column catalog.identity.founding_key is 'Least record key of the cluster when it was first seen; the id is made of it.';
comment on column catalog.identity.first_edition is 'Edition in which the id was given.';
comment on column catalog.identity.state is 'OPEN, CLOSED or REDIRECTED to its successor.';
comment on column catalog.identity.successor is 'Id that it redirects to; null unless it does.';

create table catalog.membership (
    record_key varchar collate "C" not null,
    edition    bigint not null,
    id         varchar(20) collate "C" not null,
    primary key (record_key, edition)
);
comment on table catalog.membership is 'The ledger: which id each draft belonged to; the latest row up to the current edition counts.';
comment on column catalog.membership.record_key is 'Record key of the draft.';
comment on column catalog.membership.edition is 'Edition that wrote this row.';
comment on column catalog.membership.id is 'Id of the entry it belongs to.';

create table catalog.lineage (
    edition bigint not null,
    change  varchar(10) not null,
    id      varchar(20) collate "C" not null,
    other   varchar(20) not null,
    primary key (edition, change, id, other)
);
comment on table catalog.lineage is 'MERGE: id now redirects to other. SPLIT: id came out of other.';
comment on column catalog.lineage.edition is 'Edition in which it happened.';
comment on column catalog.lineage.change is 'MERGE or SPLIT.';
comment on column catalog.lineage.id is 'Id that it happened to.';
comment on column catalog.lineage.other is 'Id that it merged into or came out of.';

create table catalog.organisation (
    id            varchar(20) collate "C" not null,
    edition_from  bigint not null,
    edition_to    bigint,
    first_edition bigint not null,
    content_hash  varchar(64) not null,
    line          varchar not null,
    sources       varchar array not null,
    name                 varchar,
    aliases              varchar array,
    ico                  varchar(8),
    databox              varchar(7),
    legal_form           varchar,
    organisation_kind    varchar,
    part_of              varchar,
    municipality         varchar(6),
    websites             varchar array,
    primary key (id, edition_from)
);
comment on table catalog.organisation is 'Legal persons, and the offices and departments that are part of one. A row stands in the editions from edition_from up to, not including, edition_to.';
comment on column catalog.organisation.id is 'Opaque, given once.';
comment on column catalog.organisation.edition_from is 'First edition with this version of the entry.';
comment on column catalog.organisation.edition_to is 'First edition without it; null while it stands.';
comment on column catalog.organisation.first_edition is 'Edition in which the entry first appeared.';
comment on column catalog.organisation.content_hash is 'SHA-256 of the content, by which versions are compared.';
comment on column catalog.organisation.sources is 'Sources that it was merged from.';
comment on column catalog.organisation.line is 'The entry as its line of the export.';
comment on column catalog.organisation.name is 'Name in the nominative, of the source with the highest authority.';
comment on column catalog.organisation.aliases is 'Other spellings and names.';
comment on column catalog.organisation.ico is 'IČO: eight digits whose check digit holds; only on the legal person itself.';
comment on column catalog.organisation.databox is 'Identifier of the data box.';
comment on column catalog.organisation.legal_form is 'Code of the legal form.';
comment on column catalog.organisation.organisation_kind is 'Code of the kind: municipality, office, provider, ...';
comment on column catalog.organisation.part_of is 'Id of the organisation this one belongs to.';
comment on column catalog.organisation.municipality is 'RÚIAN code of the seat.';
comment on column catalog.organisation.websites is 'Addresses of web pages.';
create view catalog_v1.organisation as
    select e.id, cast('organisation' as varchar(20)) as kind, cast('active' as varchar(10)) as status, e.sources, e.first_edition, e.edition_from as changed_edition,
           e.name, e.aliases, e.ico, e.databox, e.legal_form, e.organisation_kind, e.part_of, e.municipality, e.websites
    from catalog.organisation e join catalog.pointer p on e.edition_from <= p.edition and (e.edition_to is null or e.edition_to > p.edition);
comment on view catalog_v1.organisation is 'Legal persons, and the offices and departments that are part of one. The current edition.';

create table catalog.service (
    id            varchar(20) collate "C" not null,
    edition_from  bigint not null,
    edition_to    bigint,
    first_edition bigint not null,
    content_hash  varchar(64) not null,
    line          varchar not null,
    sources       varchar array not null,
    name                 varchar,
    organisation         varchar,
    register_id          varchar(7),
    service_type         varchar,
    forms                varchar array,
    target_groups        varchar array,
    capacities           varchar,
    age_from             int,
    age_to               int,
    places               varchar array,
    valid_from           varchar(10),
    valid_to             varchar(10),
    registered           boolean,
    hours                varchar,
    primary key (id, edition_from)
);
comment on table catalog.service is 'Social and accompanying services. A row stands in the editions from edition_from up to, not including, edition_to.';
comment on column catalog.service.id is 'Opaque, given once.';
comment on column catalog.service.edition_from is 'First edition with this version of the entry.';
comment on column catalog.service.edition_to is 'First edition without it; null while it stands.';
comment on column catalog.service.first_edition is 'Edition in which the entry first appeared.';
comment on column catalog.service.content_hash is 'SHA-256 of the content, by which versions are compared.';
comment on column catalog.service.sources is 'Sources that it was merged from.';
comment on column catalog.service.line is 'The entry as its line of the export.';
comment on column catalog.service.name is 'Name of the service.';
comment on column catalog.service.organisation is 'Id of the provider.';
comment on column catalog.service.register_id is 'Identifier in the national register.';
comment on column catalog.service.service_type is 'Code of the type: the paragraph of Act 108/2006, or an accompanying service.';
comment on column catalog.service.forms is 'Codes of the forms: amb, pob, ter.';
comment on column catalog.service.target_groups is 'Codes of the target groups.';
comment on column catalog.service.capacities is 'Registered maximums, JSON: [{form, maximum, unit}]; never the places that are free.';
comment on column catalog.service.age_from is 'Least age in years.';
comment on column catalog.service.age_to is 'Greatest age in years.';
comment on column catalog.service.places is 'Ids of the places where it is provided.';
comment on column catalog.service.valid_from is 'Since when it is provided, as far as known.';
comment on column catalog.service.valid_to is 'Until when it is provided, as far as known.';
comment on column catalog.service.registered is 'Whether it stands in the national register; null when nobody says.';
comment on column catalog.service.hours is 'Opening hours as written.';
create view catalog_v1.service as
    select e.id, cast('service' as varchar(20)) as kind, cast('active' as varchar(10)) as status, e.sources, e.first_edition, e.edition_from as changed_edition,
           e.name, e.organisation, e.register_id, e.service_type, e.forms, e.target_groups, e.capacities, e.age_from, e.age_to, e.places, e.valid_from, e.valid_to, e.registered, e.hours
    from catalog.service e join catalog.pointer p on e.edition_from <= p.edition and (e.edition_to is null or e.edition_to > p.edition);
comment on view catalog_v1.service is 'Social and accompanying services. The current edition.';

create table catalog.place (
    id            varchar(20) collate "C" not null,
    edition_from  bigint not null,
    edition_to    bigint,
    first_edition bigint not null,
    content_hash  varchar(64) not null,
    line          varchar not null,
    sources       varchar array not null,
    name                 varchar,
    street               varchar,
    house_number         varchar,
    postal_code          varchar(5),
    municipality         varchar(6),
    municipality_name    varchar,
    address_point        varchar,
    latitude             decimal(9,6),
    longitude            decimal(9,6),
    confidential         boolean,
    primary key (id, edition_from)
);
comment on table catalog.place is 'Places where services are provided: one per distinct address. A confidential one has no street, number, point, coordinates. A row stands in the editions from edition_from up to, not including, edition_to.';
comment on column catalog.place.id is 'Opaque, given once.';
comment on column catalog.place.edition_from is 'First edition with this version of the entry.';
comment on column catalog.place.edition_to is 'First edition without it; null while it stands.';
comment on column catalog.place.first_edition is 'Edition in which the entry first appeared.';
comment on column catalog.place.content_hash is 'SHA-256 of the content, by which versions are compared.';
comment on column catalog.place.sources is 'Sources that it was merged from.';
comment on column catalog.place.line is 'The entry as its line of the export.';
comment on column catalog.place.name is 'Name of the place.';
comment on column catalog.place.street is 'Street.';
comment on column catalog.place.house_number is 'House number, with the orientation number after a slash.';
comment on column catalog.place.postal_code is 'Postal code, five digits.';
comment on column catalog.place.municipality is 'RÚIAN code of the municipality.';
comment on column catalog.place.municipality_name is 'Name of the municipality.';
comment on column catalog.place.address_point is 'RÚIAN code of the address point.';
comment on column catalog.place.latitude is 'WGS 84.';
comment on column catalog.place.longitude is 'WGS 84.';
comment on column catalog.place.confidential is 'Whether the address must not be published.';
create view catalog_v1.place as
    select e.id, cast('place' as varchar(20)) as kind, cast('active' as varchar(10)) as status, e.sources, e.first_edition, e.edition_from as changed_edition,
           e.name, e.street, e.house_number, e.postal_code, e.municipality, e.municipality_name, e.address_point, e.latitude, e.longitude, e.confidential
    from catalog.place e join catalog.pointer p on e.edition_from <= p.edition and (e.edition_to is null or e.edition_to > p.edition);
comment on view catalog_v1.place is 'Places where services are provided: one per distinct address. A confidential one has no street, number, point, coordinates. The current edition.';

create table catalog.project (
    id            varchar(20) collate "C" not null,
    edition_from  bigint not null,
    edition_to    bigint,
    first_edition bigint not null,
    content_hash  varchar(64) not null,
    line          varchar not null,
    sources       varchar array not null,
    name                 varchar,
    registration_number  varchar,
    project_kind         varchar,
    programme            varchar,
    funds                varchar array,
    call                 varchar,
    period_from          varchar(10),
    period_to            varchar(10),
    period_precision     varchar(5),
    period_planned       boolean,
    duration_months      int,
    budget_amount        decimal(18,2),
    budget_currency      varchar(3),
    goals                varchar array,
    roles                varchar,
    territories          varchar array,
    municipalities       varchar array,
    documents            varchar array,
    follows              varchar array,
    part_of              varchar,
    primary key (id, edition_from)
);
comment on table catalog.project is 'Projects in which services were planned. A row stands in the editions from edition_from up to, not including, edition_to.';
comment on column catalog.project.id is 'Opaque, given once.';
comment on column catalog.project.edition_from is 'First edition with this version of the entry.';
comment on column catalog.project.edition_to is 'First edition without it; null while it stands.';
comment on column catalog.project.first_edition is 'Edition in which the entry first appeared.';
comment on column catalog.project.content_hash is 'SHA-256 of the content, by which versions are compared.';
comment on column catalog.project.sources is 'Sources that it was merged from.';
comment on column catalog.project.line is 'The entry as its line of the export.';
comment on column catalog.project.name is 'Name in the nominative.';
comment on column catalog.project.registration_number is 'Complete registration number.';
comment on column catalog.project.project_kind is 'Code of the kind: grant, individual, phase, planning_process.';
comment on column catalog.project.programme is 'Code of the programme.';
comment on column catalog.project.funds is 'Codes of the funds.';
comment on column catalog.project.call is 'Code of the call.';
comment on column catalog.project.period_from is 'Begin, as far as known.';
comment on column catalog.project.period_to is 'End, as far as known.';
comment on column catalog.project.period_precision is 'The coarser precision of the two: day, month or year.';
comment on column catalog.project.period_planned is 'Whether the end was only announced.';
comment on column catalog.project.duration_months is 'Duration in months, as stated.';
comment on column catalog.project.budget_amount is 'Budget.';
comment on column catalog.project.budget_currency is 'ISO 4217 code.';
comment on column catalog.project.goals is 'Goals, as stated.';
comment on column catalog.project.roles is 'Who took part, JSON: [{organisation, role}].';
comment on column catalog.project.territories is 'Territories, as named.';
comment on column catalog.project.municipalities is 'RÚIAN codes of the municipalities that took part.';
comment on column catalog.project.documents is 'Ids of the documents that came out.';
comment on column catalog.project.follows is 'Ids of the projects it continues.';
comment on column catalog.project.part_of is 'Id of the project it was part of.';
create view catalog_v1.project as
    select e.id, cast('project' as varchar(20)) as kind, cast('active' as varchar(10)) as status, e.sources, e.first_edition, e.edition_from as changed_edition,
           e.name, e.registration_number, e.project_kind, e.programme, e.funds, e.call, e.period_from, e.period_to, e.period_precision, e.period_planned, e.duration_months, e.budget_amount, e.budget_currency, e.goals, e.roles, e.territories, e.municipalities, e.documents, e.follows, e.part_of
    from catalog.project e join catalog.pointer p on e.edition_from <= p.edition and (e.edition_to is null or e.edition_to > p.edition);
comment on view catalog_v1.project is 'Projects in which services were planned. The current edition.';

create table catalog.document (
    id            varchar(20) collate "C" not null,
    edition_from  bigint not null,
    edition_to    bigint,
    first_edition bigint not null,
    content_hash  varchar(64) not null,
    line          varchar not null,
    sources       varchar array not null,
    title                varchar,
    document_type        varchar,
    url                  varchar,
    label                varchar,
    valid_from           varchar(10),
    valid_to             varchar(10),
    valid_precision      varchar(5),
    approved_date        varchar(10),
    approved_body        varchar,
    projects             varchar array,
    territory            varchar,
    organisation         varchar,
    primary key (id, edition_from)
);
comment on table catalog.document is 'Plans, analyses, catalogs, minutes. A row stands in the editions from edition_from up to, not including, edition_to.';
comment on column catalog.document.id is 'Opaque, given once.';
comment on column catalog.document.edition_from is 'First edition with this version of the entry.';
comment on column catalog.document.edition_to is 'First edition without it; null while it stands.';
comment on column catalog.document.first_edition is 'Edition in which the entry first appeared.';
comment on column catalog.document.content_hash is 'SHA-256 of the content, by which versions are compared.';
comment on column catalog.document.sources is 'Sources that it was merged from.';
comment on column catalog.document.line is 'The entry as its line of the export.';
comment on column catalog.document.title is 'Title in the nominative, with its years.';
comment on column catalog.document.document_type is 'Code of the type.';
comment on column catalog.document.url is 'Address.';
comment on column catalog.document.label is 'Text of the link to it.';
comment on column catalog.document.valid_from is 'From when it holds.';
comment on column catalog.document.valid_to is 'Until when it holds.';
comment on column catalog.document.valid_precision is 'The coarser precision of the two.';
comment on column catalog.document.approved_date is 'When it was approved.';
comment on column catalog.document.approved_body is 'By which body.';
comment on column catalog.document.projects is 'Ids of the projects it came out of.';
comment on column catalog.document.territory is 'Territory, as named.';
comment on column catalog.document.organisation is 'Id of its publisher.';
create view catalog_v1.document as
    select e.id, cast('document' as varchar(20)) as kind, cast('active' as varchar(10)) as status, e.sources, e.first_edition, e.edition_from as changed_edition,
           e.title, e.document_type, e.url, e.label, e.valid_from, e.valid_to, e.valid_precision, e.approved_date, e.approved_body, e.projects, e.territory, e.organisation
    from catalog.document e join catalog.pointer p on e.edition_from <= p.edition and (e.edition_to is null or e.edition_to > p.edition);
comment on view catalog_v1.document is 'Plans, analyses, catalogs, minutes. The current edition.';

create table catalog.contact (
    id            varchar(20) collate "C" not null,
    edition_from  bigint not null,
    edition_to    bigint,
    first_edition bigint not null,
    content_hash  varchar(64) not null,
    line          varchar not null,
    sources       varchar array not null,
    organisation         varchar,
    person_titles_before varchar array,
    person_given         varchar,
    person_family        varchar,
    person_titles_after  varchar array,
    role                 varchar,
    phones               varchar array,
    emails               varchar array,
    websites             varchar array,
    place                varchar,
    primary key (id, edition_from)
);
comment on table catalog.contact is 'Persons and roles by which organisations are reached. A row stands in the editions from edition_from up to, not including, edition_to.';
comment on column catalog.contact.id is 'Opaque, given once.';
comment on column catalog.contact.edition_from is 'First edition with this version of the entry.';
comment on column catalog.contact.edition_to is 'First edition without it; null while it stands.';
comment on column catalog.contact.first_edition is 'Edition in which the entry first appeared.';
comment on column catalog.contact.content_hash is 'SHA-256 of the content, by which versions are compared.';
comment on column catalog.contact.sources is 'Sources that it was merged from.';
comment on column catalog.contact.line is 'The entry as its line of the export.';
comment on column catalog.contact.organisation is 'Id of the organisation.';
comment on column catalog.contact.person_titles_before is 'Titles before the name.';
comment on column catalog.contact.person_given is 'Given name.';
comment on column catalog.contact.person_family is 'Family name.';
comment on column catalog.contact.person_titles_after is 'Titles after the name.';
comment on column catalog.contact.role is 'What the person is there.';
comment on column catalog.contact.phones is 'Phone numbers in E.164 form.';
comment on column catalog.contact.emails is 'E-mail addresses.';
comment on column catalog.contact.websites is 'Addresses of web pages.';
comment on column catalog.contact.place is 'Id of the place.';
create view catalog_v1.contact as
    select e.id, cast('contact' as varchar(20)) as kind, cast('active' as varchar(10)) as status, e.sources, e.first_edition, e.edition_from as changed_edition,
           e.organisation, e.person_titles_before, e.person_given, e.person_family, e.person_titles_after, e.role, e.phones, e.emails, e.websites, e.place
    from catalog.contact e join catalog.pointer p on e.edition_from <= p.edition and (e.edition_to is null or e.edition_to > p.edition);
comment on view catalog_v1.contact is 'Persons and roles by which organisations are reached. The current edition.';

create view catalog.version as
    select id, 'organisation' as kind, edition_from, edition_to, first_edition from catalog.organisation
    union all select id, 'service' as kind, edition_from, edition_to, first_edition from catalog.service
    union all select id, 'place' as kind, edition_from, edition_to, first_edition from catalog.place
    union all select id, 'project' as kind, edition_from, edition_to, first_edition from catalog.project
    union all select id, 'document' as kind, edition_from, edition_to, first_edition from catalog.document
    union all select id, 'contact' as kind, edition_from, edition_to, first_edition from catalog.contact;
comment on view catalog.version is 'Every version of every entry, of all kinds.';

create view catalog_v1.edition as
    select e.number, e.published, e.digest, e.content_digest, e.kept, e.number = p.edition as is_current
    from catalog.edition e join catalog.pointer p on e.number <= p.edition;
comment on view catalog_v1.edition is 'The editions published so far; those that are not kept are gone.';

create view catalog_v1.redirect as
    select i.id, i.kind, i.successor, i.edition as since_edition
    from catalog.identity i join catalog.pointer p on i.edition <= p.edition
    where i.state = 'REDIRECTED' and not exists (
        select 1 from catalog.identity later where later.id = i.id and later.edition > i.edition and later.edition <= p.edition);
comment on view catalog_v1.redirect is 'Ids that live on under another one.';

create view catalog_v1.tombstone as
    select i.id, i.kind, i.edition as closed_edition, i.first_edition
    from catalog.identity i join catalog.pointer p on i.edition <= p.edition
    where i.state = 'CLOSED' and not exists (
        select 1 from catalog.identity later where later.id = i.id and later.edition > i.edition and later.edition <= p.edition);
comment on view catalog_v1.tombstone is 'Ids whose entry nobody lists any more.';

create view catalog_v1.change as
    select v.edition_from as edition,
           case when v.first_edition = v.edition_from then 'ADD'
                when exists (select 1 from catalog.version o where o.id = v.id and o.kind = v.kind and o.edition_to = v.edition_from) then 'CHANGE'
                when exists (select 1 from catalog.identity c where c.id = v.id and c.state <> 'OPEN' and c.edition < v.edition_from) then 'REOPEN'
                else 'CHANGE' end as change,
           v.kind, v.id, cast(null as varchar(20)) as other
    from catalog.version v join catalog.pointer p on v.edition_from <= p.edition
    union all
    select i.edition, 'CLOSE', i.kind, i.id, cast(null as varchar(20))
    from catalog.identity i join catalog.pointer p on i.edition <= p.edition
    where i.state = 'CLOSED'
    union all
    select l.edition, l.change, i.kind, l.id, l.other
    from catalog.lineage l
    join catalog.pointer p on l.edition <= p.edition
    join catalog.identity i on i.id = l.id and i.edition = l.edition;
comment on view catalog_v1.change is 'The change feed: ADD, CHANGE, CLOSE, REOPEN, and MERGE into and SPLIT from other.';
