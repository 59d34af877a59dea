import { type Migration, tenantTable } from '@headroom/platform/database'

/**
 * Coverage of the Code, drawn up once for each month and then left alone. What is kept has been through the disclosure
 * kernel as one table, so that no two pages, files or days can be compared to find a small count.
 */
export const createCodeCoverage: Migration = {
  name: '2026-11-22-51-code-coverage',
  sql: `
create table code_coverage (
  organisation_id uuid not null references organisation,
  as_at date not null,
  id uuid not null,
  drawn_at timestamptz not null,
  primary key (organisation_id, as_at)
);
${tenantTable('code_coverage', ['select', 'insert'])}

-- One group of people, with null for a number that is withheld. A unit counts every unit below it.
create table code_coverage_group (
  organisation_id uuid not null,
  as_at date not null,
  grouping text not null check (grouping in ('unit', 'staff-group')),
  group_key text not null,
  people integer,
  in_date integer,
  lapsed integer,
  never integer,
  primary key (organisation_id, as_at, grouping, group_key),
  foreign key (organisation_id, as_at) references code_coverage
);
${tenantTable('code_coverage_group', ['select', 'insert'])}
`,
}
