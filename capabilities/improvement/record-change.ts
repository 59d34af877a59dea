import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import type { FormFault } from '@headroom/platform/http'
import { noteProject } from './audit.ts'
import { freezeBaselines } from './did-it-work.ts'
import type { OpenProject } from './open-project.ts'
import { projectQueries } from './queries/projects.ts'
import { type NewChange, writeParts } from './queries/write-parts.ts'
import { mayRecordChange } from './rules/ready.ts'

type At = { readonly now: Date; readonly today: PlainDate }

/** Records a change with its baselines frozen, and the project is testing from then. */
export async function recordChange(
  within: Within,
  { project, measures }: Pick<OpenProject, 'project' | 'measures'>,
  { change, now, today }: At & { readonly change: Omit<NewChange, 'baseline'> },
): Promise<readonly FormFault[] | undefined> {
  if (!mayRecordChange(measures, project.withoutMeasures))
    return [{ field: 'fromOn', message: 'First choose what you will watch' }]
  if (change.fromOn > today)
    return [
      {
        field: 'fromOn',
        message: 'Record a change on the day it begins, or after: this day is still to come',
      },
    ]
  const baseline = await freezeBaselines(within, { measures, fromOn: change.fromOn, today })
  const id = await writeParts(within, project.id).addChange({ ...change, baseline }, now)
  if (project.state === 'planning') await projectQueries(within).save(project.id, null, { state: 'testing' })
  await noteProject(within, now, { action: 'record-change', projectId: project.id, after: { id, ...change } })
  return undefined
}

/** A change that was recorded by mistake: it stays, marked as withdrawn, and no verdict is read for it. */
export async function withdrawChange(
  within: Within,
  projectId: string,
  changeId: string,
  at: Date,
): Promise<void> {
  if (await writeParts(within, projectId).withdrawChange(changeId, at))
    await noteProject(within, at, { action: 'withdraw-change', projectId, after: { changeId } })
}
