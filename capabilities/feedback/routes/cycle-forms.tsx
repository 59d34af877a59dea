import { formatDate } from '@headroom/design-system'
import { inOrganisation, type Within } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
} from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { z } from 'zod'
import { listQuestionnaireChoices, takeQuestionnaire } from '../instruments/questionnaire-choices.ts'
import { type CycleFacts, cycleQueries } from '../queries/cycles.ts'
import { findByKeys } from '../queries/find-by-keys.ts'
import { proposedClosingDay } from '../rules/closing-day.ts'
import { addWholeOrganisation } from '../setting-up/choose-subjects.ts'
import {
  $Change,
  $New,
  $Own,
  type $Settings,
  CLOSES,
  closingDayIn,
  USUAL_THRESHOLD,
} from '../setting-up/cycle-schema.ts'
import { changeCycle, prepareCycle, prepareOwn } from '../setting-up/prepare-cycle.ts'
import { AskPage } from '../views/cycles/ask-page.tsx'
import { dayFields } from '../views/cycles/settings-fields.tsx'
import { SettingsPage } from '../views/cycles/settings-page.tsx'
import { cycleHref, FEEDBACK, ratersHref } from '../views/hrefs.ts'
import { idIn, leads } from './who.ts'

const proposed = (today: string): FormFields => ({
  ...dayFields(CLOSES, proposedClosingDay(today)),
  threshold: String(USUAL_THRESHOLD),
})

const ask = route(
  {
    method: 'GET',
    path: '/feedback/ask',
    summary: 'Ask for feedback on myself: the questionnaire and the closing date',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async ({ scope, frame, today, page }) => {
    const choices = await inOrganisation(scope, listQuestionnaireChoices)
    return page(<AskPage frame={frame} choices={choices} fields={proposed(today)} />)
  },
)

const beginOwn = route(
  {
    method: 'POST',
    path: '/feedback/ask',
    summary: 'Begin asking for feedback on myself',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const { scope, frame, today, now, viewer } = request
    const { fields } = await request.form()
    const form = parseForm($Own, fields)
    const closing = closingDayIn(fields, today)
    const taken = form.ok && closing.ok ? await takeChoice(request, form.value.questionnaire) : undefined
    if (!form.ok || !closing.ok || !taken) {
      const choices = await inOrganisation(scope, listQuestionnaireChoices)
      const faults = [
        ...(form.ok ? [] : form.faults),
        ...(closing.ok ? [] : [closing.fault]),
        ...choiceFault(form.ok && closing.ok),
      ]
      return request.page(<AskPage frame={frame} choices={choices} fields={fields} faults={faults} />, 400)
    }
    const id = await prepareOwn(
      scope,
      {
        submissionId: form.value.submissionId,
        name: `Feedback for ${viewer.name}, ${formatDate(today).replace(/^\d+ /, '')}`,
        ...taken,
        threshold: form.value.threshold,
        release: 'direct',
        reviewer: 'none',
        facilitatorId: null,
        closesOn: closing.value,
        previousCycleId: null,
      },
      now,
    )
    return request.redirect(id ? ratersHref(id, viewer.personId) : FEEDBACK)
  },
)

const choiceFault = (isAllElseWell: boolean): readonly FormFault[] =>
  isAllElseWell ? [{ field: 'questionnaire', message: 'Select a questionnaire' }] : []

async function takeChoice({ scope, now }: Pick<SignedInRequest, 'scope' | 'now'>, value: string) {
  const taken = await inOrganisation(scope, (within) => takeQuestionnaire(within, value, now))
  return taken && { instrumentId: taken.instrumentId, instrumentVersion: taken.version }
}

const readSettings = async (within: Within) => {
  const choices = await listQuestionnaireChoices(within)
  return { choices, earlier: await cycleQueries(within).listEarlier() }
}

const fresh = route(
  {
    method: 'GET',
    path: '/feedback/cycles/new',
    summary: 'Set up feedback for a group or the organisation',
    access: leads,
    answers: 'page',
  },
  async ({ scope, frame, today, page }) => {
    const settings = await inOrganisation(scope, readSettings)
    const fields = { ...proposed(today), kind: 'cohort', reviewer: 'line-manager', release: 'facilitated' }
    return page(
      <SettingsPage
        frame={frame}
        action="/feedback/cycles/new"
        hidden={{ submissionId: newId() }}
        isNew
        fields={fields}
        {...settings}
      />,
    )
  },
)

/** The settings as facts, or every fault of the form at once. */
async function factsOf(
  request: SignedInRequest,
  fields: FormFields,
  form:
    | { readonly ok: true; readonly value: z.output<typeof $Settings> }
    | { readonly ok: false; readonly faults: readonly FormFault[] },
): Promise<{ ok: true; value: CycleFacts } | { ok: false; faults: readonly FormFault[] }> {
  const faults: FormFault[] = form.ok ? [] : [...form.faults]
  const closing = closingDayIn(fields, request.today)
  if (!closing.ok) faults.push(closing.fault)
  const facilitator = await findFacilitator(request, fields)
  if (facilitator.fault) faults.push(facilitator.fault)
  if (!form.ok || !closing.ok || faults.length > 0) return { ok: false, faults }
  const taken = await takeChoice(request, form.value.questionnaire)
  if (!taken) return { ok: false, faults: choiceFault(true) }
  const { name, threshold, release, reviewer, previousCycleId } = form.value
  return {
    ok: true,
    value: {
      name,
      ...taken,
      threshold,
      release,
      reviewer,
      facilitatorId: facilitator.personId,
      closesOn: closing.value,
      previousCycleId: previousCycleId ?? null,
    },
  }
}

type FoundFacilitator = { readonly personId: string | null; readonly fault?: FormFault }

async function findFacilitator({ scope }: SignedInRequest, fields: FormFields): Promise<FoundFacilitator> {
  const text = (name: string): string => [fields[name] ?? ''].flat()[0]?.trim() ?? ''
  const key = text('facilitator')
  const isNeeded = text('reviewer') === 'facilitator' || text('release') === 'facilitated'
  const fault = (message: string): FoundFacilitator => ({
    personId: null,
    fault: { field: 'facilitator', message },
  })
  if (key === '')
    return isNeeded
      ? fault('Enter the e-mail address or employee number of the facilitator')
      : { personId: null }
  const found = await inOrganisation(scope, (within) => findByKeys(within, [key]))
  const [personId, ...others] = found.get(key) ?? []
  if (!personId) return fault('Nobody here has this e-mail address or employee number')
  return others.length > 0
    ? fault('More than one person has this e-mail address: enter an employee number')
    : { personId }
}

const prepare = route(
  {
    method: 'POST',
    path: '/feedback/cycles/new',
    summary: 'Prepare feedback for a group or the organisation',
    access: leads,
    answers: 'page',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($New, fields)
    const facts = await factsOf(request, fields, form)
    if (!form.ok || !facts.ok) {
      const settings = await inOrganisation(request.scope, readSettings)
      return request.page(
        <SettingsPage
          frame={request.frame}
          action="/feedback/cycles/new"
          hidden={{ submissionId: newId() }}
          isNew
          fields={fields}
          faults={facts.ok ? [] : facts.faults}
          {...settings}
        />,
        400,
      )
    }
    const { kind, submissionId } = form.value
    const id = await prepareCycle(request.scope, { ...facts.value, kind, submissionId }, request.now)
    if (!id) return request.redirect(FEEDBACK)
    if (kind === 'organisation') await addWholeOrganisation(request.scope, id, request.now)
    return request.redirect(kind === 'organisation' ? cycleHref(id) : `${cycleHref(id)}/people`)
  },
)

async function readForChange(request: SignedInRequest) {
  const cycleId = idIn(request.params, 'cycleId')
  return inOrganisation(request.scope, async (within) => {
    const cycle = await cycleQueries(within).find(cycleId)
    if (!cycle || cycle.kind === 'person' || cycle.state !== 'preparing') throw new NotFound()
    const settings = await readSettings(within)
    return { cycle, ...settings }
  })
}

const settingsPath = '/feedback/cycles/:cycleId/settings'

const settings = route(
  {
    method: 'GET',
    path: settingsPath,
    summary: 'The settings of a cycle that has not been launched',
    access: leads,
    answers: 'page',
  },
  async (request) => {
    const { cycle, choices, earlier } = await readForChange(request)
    const key = await inOrganisation(request.scope, (within) => cycleQueries(within).facilitatorKey(cycle.id))
    const fields: FormFields = {
      name: cycle.name,
      questionnaire: `made:${cycle.instrumentId}:${cycle.instrumentVersion}`,
      ...dayFields(CLOSES, cycle.closesOn),
      threshold: String(cycle.threshold),
      reviewer: cycle.reviewer,
      release: cycle.release,
      facilitator: key ?? '',
      previousCycleId: cycle.previousCycleId ?? '',
    }
    return request.page(
      <SettingsPage
        frame={request.frame}
        action={`${cycleHref(cycle.id)}/settings`}
        hidden={{ lockVersion: cycle.lockVersion }}
        isNew={false}
        fields={fields}
        choices={choices}
        earlier={earlier.filter(({ id }) => id !== cycle.id)}
      />,
    )
  },
)

const change = route(
  {
    method: 'POST',
    path: settingsPath,
    summary: 'Change the settings of a cycle that has not been launched',
    access: leads,
    answers: 'page',
  },
  async (request) => {
    const { cycle, choices, earlier } = await readForChange(request)
    const { fields } = await request.form()
    const form = parseForm($Change, fields)
    const facts = await factsOf(request, fields, form)
    const again = (faults: readonly FormFault[], lockVersion: number, status: 400 | 409) =>
      request.page(
        <SettingsPage
          frame={request.frame}
          action={`${cycleHref(cycle.id)}/settings`}
          hidden={{ lockVersion }}
          isNew={false}
          fields={fields}
          faults={faults}
          choices={choices}
          earlier={earlier}
        />,
        status,
      )
    if (!form.ok || !facts.ok) return again(facts.ok ? [] : facts.faults, cycle.lockVersion, 400)
    const { lockVersion } = form.value
    const outcome = await changeCycle(
      request.scope,
      { cycleId: cycle.id, facts: facts.value, lockVersion },
      request.now,
    )
    if (outcome.ok) return request.redirect(cycleHref(cycle.id))
    const message =
      'Somebody changed these settings since you opened them. What you typed is below: save again to put it in place of theirs.'
    return again([{ field: 'name', message }], cycle.lockVersion, 409)
  },
)

export const cycleForms: readonly Route[] = [ask, beginOwn, fresh, prepare, settings, change]
