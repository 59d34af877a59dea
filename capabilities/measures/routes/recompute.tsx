import { inOrganisation, type Scope } from '@headroom/platform/database'
import { type FormFault, parseForm, type Route, route } from '@headroom/platform/http'
import { claimOnce } from '@headroom/platform/once'
import { z } from 'zod'
import { countOutOfDate } from '../recompute/computation.ts'
import { startRecompute } from '../recompute/job.ts'
import { RecomputePage } from '../views/recompute-page.tsx'

const definers = { kind: 'grant', anyOf: ['administrator', 'development-lead'] } as const
const PATH = '/measures/recompute'

const $Recompute = z.object({
  which: z.enum(['out-of-date', 'all'], 'Select which charts'),
  submissionId: z.uuid('Open the page again'),
})

const count = (scope: Scope) => inOrganisation(scope, countOutOfDate)

const show = route(
  {
    method: 'GET',
    path: PATH,
    summary: 'How many charts are out of date, and a way to compute them again',
    access: definers,
    answers: 'page',
  },
  async ({ scope, frame, page }) => page(<RecomputePage frame={frame} {...(await count(scope))} />),
)

const start = route(
  { method: 'POST', path: PATH, summary: 'Compute the charts again', access: definers, answers: 'page' },
  async ({ scope, now, enqueue, frame, page, redirect, form: readForm }) => {
    const form = parseForm($Recompute, (await readForm()).fields)
    const again = async (faults: readonly FormFault[]) =>
      page(<RecomputePage frame={frame} {...(await count(scope))} faults={faults} />, 400)
    if (!form.ok) return again(form.faults)
    const { which, submissionId } = form.value
    const jobId = await inOrganisation(scope, async (within) =>
      (await claimOnce(within, submissionId, now))
        ? startRecompute(within, enqueue, { which, at: now, backPath: PATH })
        : undefined,
    )
    return redirect(jobId ? `/jobs/${jobId}` : PATH)
  },
)

export const recomputeRoutes: readonly Route[] = [show, start]
