import type { Migration } from '@headroom/platform/database'

/**
 * Sending answers leaves no trace on a row that the application can read. A foreign key, or `for share`, writes the sender's
 * transaction number on the row it holds (`xmax`): on the subject it was about, next to rows whose time and writer are known.
 * So what an answer is about is checked without holding it, which the database allows since who a cycle is about is frozen,
 * and closing and answering keep apart by an advisory lock, which is written nowhere.
 */
export const createFeedbackSending: Migration = {
  name: '2026-11-22-62-feedback-sending',
  sql: `
alter table feedback_invitation add column delivery text
  check (delivery in ('mailed', 'not-delivered', 'on-home-page', 'by-hand'));
-- While a program is mailing it: another leaves it alone, and takes it up if the first died.
alter table feedback_invitation add column mailing_until timestamptz;
create index feedback_invitation_to_tell on feedback_invitation (organisation_id, cycle_id) where state = 'asked' and delivery is null;

alter table feedback_spent_ticket drop constraint feedback_spent_ticket_organisation_id_cycle_id_fkey;
alter table feedback_box drop constraint feedback_box_organisation_id_cycle_id_subject_person_id_fkey;

create function feedback_cycle_gate(cycle_id uuid) returns bigint language sql immutable as $$
  select hashtextextended(cycle_id::text, 726)
$$;

-- An answer goes through the gate with others, and finds the cycle as it is once it is through; whoever changes the cycle's
-- state waits until all who are in the gate have committed. So an answer is in the box before it is emptied, or late.
create or replace function accept_feedback_answer() returns trigger language plpgsql security definer set search_path = public as $$
declare cycle feedback_cycle;
begin
  perform pg_advisory_xact_lock_shared(feedback_cycle_gate(new.cycle_id));
  select * into cycle from feedback_cycle c where c.organisation_id = new.organisation_id and c.id = new.cycle_id;
  if cycle.state is null or cycle.state not in ('collecting', 'closed') then
    raise exception 'This feedback takes no more answers' using errcode = 'HR002';
  end if;
  if not exists (select from feedback_subject s where s.organisation_id = new.organisation_id
      and s.cycle_id = new.cycle_id and s.person_id = new.subject_person_id) then
    raise exception 'This feedback is not about them' using errcode = 'HR003';
  end if;
  if cardinality(new.levels) <> cycle.item_count
      or exists (select from unnest(new.levels) level where level < 1 or level > cycle.level_count)
      or exists (select from unnest(new.unseen) place where place < 1 or place > cycle.item_count or new.levels[place] is not null) then
    raise exception 'An answer does not fit its questionnaire' using errcode = 'HR003';
  end if;
  new.is_late := cycle.state = 'closed';
  return new;
end $$;

create or replace function keep_feedback_promise() returns trigger language plpgsql as $$
begin
  if old.state <> 'preparing' and (new.threshold, new.instrument_id, new.instrument_version, new.release, new.kind, new.item_count, new.level_count)
      is distinct from (old.threshold, old.instrument_id, old.instrument_version, old.release, old.kind, old.item_count, old.level_count) then
    raise exception 'What raters were promised cannot be changed after launch' using errcode = 'HR001';
  end if;
  if new.state <> old.state then
    if (old.state, new.state) not in (('preparing', 'collecting'), ('preparing', 'cancelled'),
        ('collecting', 'closed'), ('collecting', 'cancelled'), ('closed', 'finished')) then
      raise exception 'A feedback cycle goes one way: it cannot go from % to %', old.state, new.state using errcode = 'HR001';
    end if;
    perform pg_advisory_xact_lock(feedback_cycle_gate(new.id));
  end if;
  return new;
end $$;
`,
}
