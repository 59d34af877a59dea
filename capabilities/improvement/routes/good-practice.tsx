import { drawChart, listOpenUnits, readChartFacts } from '@headroom/capabilities/measures'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Within } from '@headroom/platform/database'
import { NotFound, parseForm, type Route, route, typedText, withDay } from '@headroom/platform/http'
import { claimOnce } from '@headroom/platform/once'
import { noteProject } from '../audit.ts'
import { didItWork } from '../did-it-work.ts'
import { getProject, type OpenProject, standing } from '../open-project.ts'
import { practiceQueries } from '../queries/practice.ts'
import { projectQueries } from '../queries/projects.ts'
import { $Adoption, $Offer, $PracticeQuery } from '../schema.ts'
import { OfferPage } from '../views/offer-page.tsx'
import { PracticeListPage } from '../views/practice-list-page.tsx'
import { PracticePage } from '../views/practice-page.tsx'
import { demandLead } from '../who-may.ts'
import { nothingMore, projectForm } from './project-form.ts'

const page = { access: { kind: 'signed-in' }, answers: 'page' } as const

const offer = projectForm({
  at: '/offer',
  asks: 'Offer a finished project to others: what is essential, what can be adapted',
  saves: 'Offer a finished project to others',
  schema: $Offer,
  load: nothingMore,
  page: OfferPage,
  async save({ within, open: { project }, value, request }) {
    if (project.state !== 'adopted' && project.state !== 'stopped')
      return [{ field: 'offerEssential', message: 'A project is offered when it is finished: decide first' }]
    const { offerEssential, offerAdaptable, lockVersion } = value
    const changed = {
      offer_essential: offerEssential,
      offer_adaptable: offerAdaptable,
      offered_at: request.now,
    }
    if (!(await projectQueries(within).save(project.id, lockVersion, changed))) return 'changed-since'
    const after = { offerEssential, offerAdaptable }
    await noteProject(within, request.now, { action: 'offer', projectId: project.id, after })
    return undefined
  },
  next: '?done=offered',
})

const list = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement/good-practice',
    summary: 'What others finished and offer, by theme',
    query: $PracticeQuery,
  },
  async ({ scope, query, frame, page: answer }) => {
    const { q: text, theme, page: number } = query
    const offers = await inOrganisation(scope, (within) =>
      practiceQueries(within).list({ text, theme, page: number }),
    )
    return answer(<PracticeListPage frame={frame} offers={offers} query={query} />)
  },
)

/** Charts of so many adopters are drawn beside; all are in the table. */
const MOST_CHARTS = 6

async function readPractice(within: Within, open: OpenProject, today: PlainDate) {
  const { project, measures, changes } = open
  if (!project.offeredAt) throw new NotFound()
  const adoptions = await practiceQueries(within).adoptions(project.id)
  const change = standing(changes).at(-1)
  const outcomes = measures.filter(({ part }) => part === 'outcome')
  const readings = change ? await didItWork(within, { measures: outcomes, change, today }) : []
  const ids = adoptions.flatMap(({ seriesId }) => (seriesId ? [seriesId] : [])).slice(0, MOST_CHARTS)
  const facts = ids.length === 0 ? [] : await readChartFacts(within, { ids })
  const charts = new Map(facts.map((one) => [one.seriesId, { facts: one, drawn: drawChart(one, today) }]))
  return { open, adoptions, change, readings, charts, units: await listOpenUnits(within) }
}

const show = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement/good-practice/:projectId',
    summary: 'An offered project: what is essential, its charts, who took it up and what they changed',
  },
  async ({ scope, viewer, params, today, frame, page: answer }) => {
    const shown = await inOrganisation(scope, async (within) =>
      readPractice(within, await getProject(within, viewer, params.projectId), today),
    )
    return answer(
      <PracticePage {...{ frame, today, faults: [], typed: undefined, isStale: false }} {...shown} />,
    )
  },
)

const takeUp = route(
  {
    ...page,
    method: 'POST',
    path: '/improvement/good-practice/:projectId',
    summary: 'Say that a unit took up an offered project, and what it changed',
  },
  async ({ scope, viewer, params, now, today, frame, form, page: answer, redirect }) => {
    const fields = withDay((await form()).fields, 'startedOn')
    const sent = parseForm($Adoption, fields)
    const { open, shown } = await inOrganisation(scope, async (within) => {
      const found = await getProject(within, viewer, params.projectId)
      if (!sent.ok || !found.project.offeredAt)
        return { open: found, shown: await readPractice(within, found, today) }
      const { submissionId, unitId, startedOn, whatTheyChanged } = sent.value
      const units = await listOpenUnits(within)
      if (!units.some(({ id }) => id === unitId)) throw new NotFound()
      await demandLead(within, viewer, unitId)
      if (await claimOnce(within, submissionId, now)) {
        const practice = practiceQueries(within)
        const own = await practice.ownOf(found.project.id, unitId)
        const adoption = {
          unitId,
          startedOn,
          whatTheyChanged,
          seriesId: own.seriesId,
          ownProjectId: own.projectId,
        }
        await practice.takeUp(found.project.id, adoption, now)
        await noteProject(within, now, { action: 'take-up', projectId: found.project.id, after: adoption })
      }
      return { open: found, shown: undefined }
    })
    if (!shown) return redirect(`/improvement/good-practice/${open.project.id}`)
    const typed = (field: string) => typedText(fields, field)
    const faults = sent.ok ? [] : sent.faults
    return answer(<PracticePage {...{ frame, today, faults, typed, isStale: false }} {...shown} />, 400)
  },
)

export const practiceRoutes: readonly Route[] = [...offer, list, takeUp, show]
