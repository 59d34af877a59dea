import { type Migration, referenceTable } from '@headroom/platform/database'

/**
 * The bones of every published framework, so that other tables can hold only what a framework says: a rating names a
 * competency together with its scale, and a level together with the same scale. The words stay in `content/`.
 */
export const createFrameworkReference: Migration = {
  name: '2026-11-22-20-framework-reference',
  sql: `
create table framework_version (
  framework_id text not null,
  version text not null,
  short_name text not null,
  status text not null check (status in ('draft', 'in-force', 'superseded')),
  content_hash text not null,
  primary key (framework_id, version)
);
${referenceTable('framework_version')}

create table framework_stage (
  framework_id text not null,
  version text not null,
  stage_id text not null,
  ordinal integer not null,
  name text not null,
  primary key (framework_id, version, stage_id),
  foreign key (framework_id, version) references framework_version on delete cascade
);
${referenceTable('framework_stage')}

create table framework_scale_level (
  framework_id text not null,
  version text not null,
  scale_id text not null,
  level integer not null,
  label text not null,
  primary key (framework_id, version, scale_id, level),
  foreign key (framework_id, version) references framework_version on delete cascade
);
${referenceTable('framework_scale_level')}

create table framework_node (
  framework_id text not null,
  version text not null,
  node_id text not null,
  parent_id text,
  place integer not null,
  code text not null,
  name text not null,
  -- Only what can be rated has a scale.
  scale_id text,
  primary key (framework_id, version, node_id),
  unique (framework_id, version, node_id, scale_id),
  foreign key (framework_id, version) references framework_version on delete cascade
);
${referenceTable('framework_node')}
`,
}
