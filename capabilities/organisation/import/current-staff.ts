import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { StaffFacts } from '../staff-extract/columns.ts'
import { type CurrentStaff, makeCurrentStaff } from '../staff-extract/compare.ts'

/** Marks the made-up number of a post that the extract gives none for; it is told by its assignment. */
export const UNNUMBERED_POST = 'assignment:'

/** Every open assignment in the words of the extract, in one statement: what a new file is compared with. */
export async function readCurrentStaff(within: Within): Promise<CurrentStaff> {
  const { rows } = await sql<StaffFacts>`
    select person.employee_number as "employeeNumber", held.assignment_number as "assignmentNumber",
      person.given_name as "firstName", person.family_name as "lastName", person.email,
      case when post.position_number like ${`${UNNUMBERED_POST}%`} then null else post.position_number end as "positionNumber",
      post.title as "positionTitle",
      case unit.kind when 'division' then unit.name when 'organisation' then null else above.name end as division,
      case unit.kind when 'department' then unit.name when 'team' then unit.name end as department,
      post.staff_group as "staffGroup", post.job_role as "jobRole", post.occupation_code as "occupationCode",
      post.pay_grade as "payGrade", held.fte, manager.employee_number as "supervisorEmployeeNumber",
      held.starts_on as "startDate", held.last_appraisal_on as "lastAppraisalDate"
    from assignment held
    join person on person.organisation_id = held.organisation_id and person.id = held.person_id
    join post on post.organisation_id = held.organisation_id and post.id = held.post_id
    join unit on unit.organisation_id = post.organisation_id and unit.id = post.unit_id
    left join unit above on above.organisation_id = unit.organisation_id and above.id = unit.parent_id and above.kind = 'division'
    left join line_management edge on edge.organisation_id = held.organisation_id and edge.assignment_id = held.id and edge.ends_on is null
    left join person manager on manager.organisation_id = edge.organisation_id and manager.id = edge.manager_person_id
    where held.organisation_id = ${within.organisationId} and held.ends_on is null and person.employee_number is not null
    `.execute(within.tables<unknown>())
  return makeCurrentStaff(rows)
}
