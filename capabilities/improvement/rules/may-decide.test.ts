import { expect, test } from 'vitest'
import { decisionsFrom, stateAfter } from './may-decide.ts'
import { type Decision, decisions, type ProjectState, projectStates } from './words.ts'

/** From each state, what each decision leads to; a decision that is not there cannot be made. */
const leadsTo: Readonly<Record<ProjectState, Partial<Record<Decision, ProjectState>>>> = {
  // Nothing has been tried: there is nothing to adopt or adapt yet.
  planning: { stop: 'stopped' },
  testing: { stop: 'stopped', adapt: 'testing', adopt: 'adopted' },
  stopped: { reopen: 'testing' },
  adopted: { reopen: 'testing' },
}

test.each(projectStates.flatMap((state) => decisions.map((decision) => [state, decision] as const)))(
  'from %s, to %s',
  (state, decision) => {
    const next = leadsTo[state][decision]
    expect(decisionsFrom(state).includes(decision)).toBe(next !== undefined)
    if (next !== undefined) expect(stateAfter(decision)).toBe(next)
  },
)
