import { type Migration, tenantTable } from '@headroom/platform/database'

/**
 * Finding people, posts and units as somebody types them. Behind row-level security only leakproof operators reach an
 * index: LIKE and lower() are not (60,000 people took 90 ms, read from end to end), the comparisons of text_pattern_ops
 * are (under 10 ms). So names are folded into columns of their own, and a prefix is asked for as a range.
 */
export const createSearch: Migration = {
  name: '2026-11-22-12-search',
  sql: `
-- The twin of fold() in queries/fold.ts: no accents, no capitals, no apostrophes, a hyphen parts two words.
create function folded(words text) returns text language sql immutable strict parallel safe as $$
  select translate(lower(case when octet_length(words) = char_length(words) then words
    else translate(regexp_replace(normalize(words, nfkd), '[\\u0300-\\u036f]', '', 'g'), 'ŁłØøĐđÐðıßÆæŒœ', 'LlOoDdDdisAaOo')
    end), '-''’‘\`', ' ')
$$;

drop index person_search;
drop index person_family_name;
alter table person
  add column given_folded text not null generated always as (folded(given_name)) stored,
  add column family_folded text not null generated always as (folded(family_name)) stored;
create index person_given on person (organisation_id, given_folded text_pattern_ops);
create index person_family on person (organisation_id, family_folded text_pattern_ops);

-- Words of a name after the first of each part (Ana Maria, Smith-Jones): the few people who have them, not everybody.
create table person_further_name (
  organisation_id uuid not null,
  person_id uuid not null,
  word text not null,
  primary key (organisation_id, person_id, word),
  foreign key (organisation_id, person_id) references person on delete cascade
);
create index person_further_name_word on person_further_name (organisation_id, word text_pattern_ops);
${tenantTable('person_further_name', ['select', 'insert', 'delete'])}
create function list_further_names() returns trigger language plpgsql as $$
begin
  delete from person_further_name where organisation_id = new.organisation_id and person_id = new.id;
  insert into person_further_name (organisation_id, person_id, word)
    select distinct new.organisation_id, new.id, further.word
    from (
      select unnest((string_to_array(new.given_folded, ' '))[2:]) as word
      union all select unnest((string_to_array(new.family_folded, ' '))[2:])
    ) further
    where further.word <> '';
  return null;
end $$;
create trigger list_further_names after insert on person for each row
  when (new.given_folded like '% %' or new.family_folded like '% %') execute function list_further_names();
create trigger relist_further_names after update on person for each row
  when (old.given_folded <> new.given_folded or old.family_folded <> new.family_folded) execute function list_further_names();

-- Thousands of posts share a few hundred titles: the titles are searched, the posts follow.
create index post_title_exact on post (organisation_id, title);
create table post_title (
  organisation_id uuid not null references organisation,
  title text not null,
  title_folded text not null generated always as (folded(title)) stored,
  primary key (organisation_id, title)
);
${tenantTable('post_title', ['select', 'insert'])}
create function list_titles() returns trigger language plpgsql as $$
begin
  insert into post_title (organisation_id, title) select distinct organisation_id, title from written on conflict do nothing;
  return null;
end $$;
create trigger list_titles_of_new after insert on post referencing new table as written
  for each statement execute function list_titles();
create trigger list_titles_of_changed after update on post referencing new table as written
  for each statement execute function list_titles();
`,
}
