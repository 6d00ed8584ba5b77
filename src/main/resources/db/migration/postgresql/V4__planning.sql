-- What pages in prose tell of projects: phases, objectives, schedules and working groups. The view grows at its end.
alter table catalog.project add column phase integer;
alter table catalog.project add column objective varchar;
alter table catalog.project add column activities varchar;
alter table catalog.project add column groups varchar;
comment on column catalog.project.phase is 'Number of the phase, where it is one of several.';
comment on column catalog.project.objective is 'Specific objective of the programme, with its code.';
comment on column catalog.project.activities is 'Schedule, JSON: [{text, from, to, continuous}].';
comment on column catalog.project.groups is 'Steering and working groups, JSON: [{kind, count, topics, municipality}].';
create or replace view catalog_v1.project as
    select e.id, cast('project' as varchar(20)) as kind, cast('active' as varchar(10)) as status, e.sources, e.first_edition, e.edition_from as changed_edition,
           e.name, e.registration_number, e.project_kind, e.programme, e.funds, e.call, e.period_from, e.period_to, e.period_precision, e.period_planned, e.duration_months, e.budget_amount, e.budget_currency, e.goals, e.roles, e.territories, e.municipalities, e.documents, e.follows, e.part_of, e.phase, e.objective, e.activities, e.groups
    from catalog.project e join catalog.pointer p on e.edition_from <= p.edition and (e.edition_to is null or e.edition_to > p.edition);
comment on view catalog_v1.project is 'Projects in which services were planned. The current edition.';
