import type { Change } from '../rules/change.ts'
import type { NextStep, Standing } from '../rules/gap.ts'
import { type AssessedVersion, levelLabel, noChanceWords, scaleOf, stageName } from '../standards.ts'

export const competencyName = (assessed: AssessedVersion, competencyId: string): string =>
  assessed.competencies.get(competencyId)?.name ?? competencyId

/** "4 – Strong", on the scale of that competency. */
export function levelWords(assessed: AssessedVersion, competencyId: string, level: number): string {
  const competency = assessed.competencies.get(competencyId)
  return competency ? `${level} – ${levelLabel(scaleOf(assessed, competency), level)}` : String(level)
}

const levels = (count: number): string => `${count} ${count === 1 ? 'level' : 'levels'}`

export function standingWords(assessed: AssessedVersion, competencyId: string, standing: Standing): string {
  switch (standing.kind) {
    case 'above':
      return `${levels(standing.by)} above`
    case 'meets':
      return 'Meets it'
    case 'below':
      return `${levels(standing.by)} to grow`
    case 'no-chance':
      return noChanceLabel(assessed, competencyId)
    case 'not-rated':
      return 'Not answered'
    case 'other-stage':
      return 'Not comparable: assessed at another stage'
  }
}

/** What the person said, in words; a level of another stage is shown as of that stage. */
export function assessedWords(assessed: AssessedVersion, competencyId: string, standing: Standing): string {
  switch (standing.kind) {
    case 'above':
    case 'meets':
    case 'below':
      return levelWords(assessed, competencyId, standing.level)
    case 'no-chance':
      return noChanceLabel(assessed, competencyId)
    case 'not-rated':
      return 'Not answered'
    case 'other-stage': {
      const said =
        standing.level === null
          ? noChanceLabel(assessed, competencyId)
          : levelWords(assessed, competencyId, standing.level)
      return `${said}, as of ${stageName(assessed, standing.stageId)}`
    }
  }
}

function noChanceLabel(assessed: AssessedVersion, competencyId: string): string {
  const competency = assessed.competencies.get(competencyId)
  return competency ? noChanceWords(scaleOf(assessed, competency)).label : 'No chance to show this'
}

export function changeWords(assessed: AssessedVersion, competencyId: string, change: Change): string {
  const words = (level: number): string => levelWords(assessed, competencyId, level)
  switch (change.kind) {
    case 'up':
      return `Up, from ${words(change.from)} to ${words(change.to)}`
    case 'down':
      return `Down, from ${words(change.from)} to ${words(change.to)}`
    case 'same':
      return `The same: ${words(change.level)}`
    case 'new':
      return `New: ${words(change.to)}`
    case 'not-now':
      return `No level this time; ${words(change.from)} before`
    case 'not-comparable':
      return `Not comparable: ${words(change.from)} before, as of ${stageName(assessed, change.fromStageId)}`
  }
}

export function nextStepWords(assessed: AssessedVersion, step: NextStep): string {
  const name = competencyName(assessed, step.competencyId)
  switch (step.kind) {
    case 'grow':
      return `${name}: from ${levelWords(assessed, step.competencyId, step.from)} towards ${levelWords(assessed, step.competencyId, step.to)}. It is the widest gap in what your role leans on.`
    case 'find-a-chance':
      return `${name}: your role leans on it, and your work has given you no chance to show it. Talk with your manager about where you could.`
    case 'assess':
      return `${name}: your role leans on it, and you have not said where you stand.`
  }
}
