import type { Route } from '@headroom/platform/http'
import { decide } from '../decide.ts'
import { didItWork } from '../did-it-work.ts'
import { standing } from '../open-project.ts'
import { $Decision } from '../schema.ts'
import { DecidePage } from '../views/decide-page.tsx'
import { projectForm } from './project-form.ts'

export const decisionRoutes: readonly Route[] = projectForm({
  at: '/decide',
  asks: 'Decide what becomes of a project, with the verdicts as they read today',
  saves: 'Stop, adapt, adopt or reopen a project',
  schema: $Decision,
  async load(within, { measures, changes }, { today }) {
    const change = standing(changes).at(-1)
    return { readings: change ? await didItWork(within, { measures, change, today }) : [] }
  },
  page: DecidePage,
  save: ({ within, open, value: { decision, reason }, request: { now, today } }) =>
    decide(within, open, { decision, reason, now, today }),
  next: '?done=decided',
})
