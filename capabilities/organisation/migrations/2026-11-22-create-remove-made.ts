import type { Migration } from '@headroom/platform/database'

/**
 * Undo by batches: one statement for all of a batch, and one by one only where somebody has built on one of it (60,000
 * single attempts take minutes). Here and not in the program, because a transaction whose statement failed is lost to it.
 */
export const createRemoveMade: Migration = {
  name: '2026-11-22-15-remove-made',
  sql: `
create function remove_made(table_name text, organisation uuid, ids uuid[]) returns void language plpgsql as $$
begin
  execute format('delete from %I where organisation_id = $1 and id = any($2)', table_name) using organisation, ids;
exception when foreign_key_violation then
  perform remove_if_unused(table_name, organisation, made.id) from unnest(ids) as made(id);
end $$;
`,
}
