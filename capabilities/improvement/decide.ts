import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import type { FormFault } from '@headroom/platform/http'
import { noteProject } from './audit.ts'
import { didItWork, keepVerdicts } from './did-it-work.ts'
import { type OpenProject, standing } from './open-project.ts'
import { projectQueries } from './queries/projects.ts'
import { writeParts } from './queries/write-parts.ts'
import { decisionsFrom, stateAfter } from './rules/may-decide.ts'
import type { Decision } from './rules/words.ts'

type Deciding = {
  readonly decision: Decision
  readonly reason: string
  readonly now: Date
  readonly today: PlainDate
}

/** Stop, adapt or adopt: kept with what the latest change's verdicts were on the day, because they may read otherwise later. */
export async function decide(
  within: Within,
  { project, measures, changes }: Pick<OpenProject, 'project' | 'measures' | 'changes'>,
  { decision, reason, now, today }: Deciding,
): Promise<readonly FormFault[] | undefined> {
  if (!decisionsFrom(project.state).includes(decision))
    return [
      { field: 'decision', message: 'Somebody has decided already: read what stands on the project’s page' },
    ]
  const change = standing(changes).at(-1)
  const readings = change ? await didItWork(within, { measures, change, today }) : []
  const verdicts = change ? keepVerdicts(readings, change.id) : []
  await writeParts(within, project.id).addDecision({ decision, reason, verdicts }, now)
  // Opened again, it is no longer offered: what is offered is finished.
  const offer = decision === 'reopen' ? { offered_at: null } : {}
  await projectQueries(within).save(project.id, null, { state: stateAfter(decision), ...offer })
  await noteProject(within, now, { action: decision, projectId: project.id, after: { reason, verdicts } })
  return undefined
}
