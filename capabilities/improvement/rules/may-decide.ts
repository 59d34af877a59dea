import type { Decision, ProjectState } from './words.ts'

const may: Readonly<Record<ProjectState, readonly Decision[]>> = {
  planning: ['stop'],
  testing: ['stop', 'adapt', 'adopt'],
  stopped: ['reopen'],
  adopted: ['reopen'],
}
export const decisionsFrom = (state: ProjectState): readonly Decision[] => may[state]

const leadsTo: Readonly<Record<Decision, ProjectState>> = {
  start: 'testing',
  stop: 'stopped',
  adapt: 'testing',
  adopt: 'adopted',
  reopen: 'testing',
}
export const stateAfter = (decision: Decision): ProjectState => leadsTo[decision]
