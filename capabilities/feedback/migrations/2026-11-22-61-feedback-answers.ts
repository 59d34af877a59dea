import { APP_ROLE, CONFIDENTIAL_ROLE, type Migration, tenantTable } from '@headroom/platform/database'

/**
 * What is answered in confidence. The application puts answers in and cannot look; `confidence/README.md` says why each
 * table is as it is.
 */
export const createFeedbackAnswers: Migration = {
  name: '2026-11-22-61-feedback-answers',
  sql: `
-- The unique key is what lets a ticket be used once, however many copies of a form are sent at the same time.
create table feedback_spent_ticket (
  organisation_id uuid not null,
  cycle_id uuid not null,
  ticket_hash text not null,
  primary key (organisation_id, cycle_id, ticket_hash),
  foreign key (organisation_id, cycle_id) references feedback_cycle
);
${tenantTable('feedback_spent_ticket', [])}
grant insert on feedback_spent_ticket to ${APP_ROLE};
grant select, delete on feedback_spent_ticket to ${CONFIDENTIAL_ROLE};

create table feedback_box (
  organisation_id uuid not null,
  cycle_id uuid not null,
  subject_person_id uuid not null,
  rater_group text not null check (rater_group in ('self', 'manager', 'peer', 'report', 'partner', 'patient')),
  ticket_hash text not null,
  levels smallint[] not null,
  unseen smallint[] not null,
  comments jsonb not null default '[]',
  is_late boolean not null default false,
  primary key (organisation_id, cycle_id, ticket_hash),
  foreign key (organisation_id, cycle_id, subject_person_id) references feedback_subject,
  foreign key (organisation_id, cycle_id, ticket_hash) references feedback_spent_ticket
);
create index feedback_box_subject on feedback_box (organisation_id, cycle_id, subject_person_id);
${tenantTable('feedback_box', [])}
grant insert on feedback_box to ${APP_ROLE};
grant select, delete on feedback_box to ${CONFIDENTIAL_ROLE};

-- Closing locks the cycle's row; an answer shares it. So an answer is in the box before it is emptied, or late, and never lost between.
create function accept_feedback_answer() returns trigger language plpgsql security definer set search_path = public as $$
declare cycle feedback_cycle;
begin
  select * into cycle from feedback_cycle c where c.organisation_id = new.organisation_id and c.id = new.cycle_id for share;
  if cycle.state is null or cycle.state not in ('collecting', 'closed') then
    raise exception 'This feedback takes no more answers' using errcode = 'HR002';
  end if;
  if cardinality(new.levels) <> cycle.item_count
      or exists (select from unnest(new.levels) level where level < 1 or level > cycle.level_count)
      or exists (select from unnest(new.unseen) place where place < 1 or place > cycle.item_count or new.levels[place] is not null) then
    raise exception 'An answer does not fit its questionnaire' using errcode = 'HR003';
  end if;
  new.is_late := cycle.state = 'closed';
  return new;
end $$;
create trigger accept_answer before insert on feedback_box for each row execute function accept_feedback_answer();

-- Random ids, not those of the application, which sort by time.
create table feedback_response (
  organisation_id uuid not null,
  cycle_id uuid not null,
  id uuid not null default gen_random_uuid(),
  subject_person_id uuid not null,
  rater_group text not null,
  report_version integer not null,
  levels smallint[] not null,
  unseen smallint[] not null,
  primary key (organisation_id, cycle_id, id),
  foreign key (organisation_id, cycle_id, subject_person_id) references feedback_subject
);
create index feedback_response_subject on feedback_response (organisation_id, cycle_id, subject_person_id);
${tenantTable('feedback_response', [])}
grant select, insert, delete on feedback_response to ${CONFIDENTIAL_ROLE};

create table feedback_comment (
  organisation_id uuid not null,
  cycle_id uuid not null,
  id uuid not null default gen_random_uuid(),
  subject_person_id uuid not null,
  rater_group text not null,
  report_version integer not null,
  position integer not null,
  body text not null,
  primary key (organisation_id, cycle_id, id),
  foreign key (organisation_id, cycle_id, subject_person_id) references feedback_subject
);
create index feedback_comment_subject on feedback_comment (organisation_id, cycle_id, subject_person_id);
${tenantTable('feedback_comment', [])}
grant select, insert, delete on feedback_comment to ${CONFIDENTIAL_ROLE};

-- Sealed with a key that is derived from the ticket: of no use to whoever reads the table.
create table feedback_draft (
  organisation_id uuid not null,
  cycle_id uuid not null,
  ticket_hash text not null,
  sealed text not null,
  changed_on date not null,
  primary key (organisation_id, cycle_id, ticket_hash),
  foreign key (organisation_id, cycle_id) references feedback_cycle
);
${tenantTable('feedback_draft')}
`,
}
