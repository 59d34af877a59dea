import { type Migration, tenantTable } from '@headroom/platform/database'

/**
 * The organisation's figures, drawn up once for each month and then left alone: figures that moved with every submission
 * would tell anybody who looked before and after what the latest person answered. What is kept has been through the
 * disclosure kernel already, as one table, so that no two pages, exports or answers can be compared to find a small count.
 */
export const createFigures: Migration = {
  name: '2026-11-22-41-figures',
  sql: `
create table figures (
  organisation_id uuid not null references organisation,
  as_at date not null,
  id uuid not null,
  framework_id text not null,
  framework_version text not null,
  drawn_at timestamptz not null,
  primary key (organisation_id, as_at),
  foreign key (framework_id, framework_version) references framework_version
);
${tenantTable('figures', ['select', 'insert'])}

-- One published cell: so many people of a group gave an answer. A unit counts every unit below it; each person is in one
-- unit, that of their main post. Null people: withheld. No row: a group with nobody in it.
create table figure (
  organisation_id uuid not null,
  as_at date not null,
  -- 'coverage', or the standard that the levels are of.
  subject text not null,
  grouping text not null check (grouping in ('unit', 'staff-group')),
  group_key text not null,
  answer text not null,
  people integer check (people >= 0),
  primary key (organisation_id, as_at, grouping, group_key, subject, answer),
  foreign key (organisation_id, as_at) references figures
);
${tenantTable('figure', ['select', 'insert'])}
`,
}
