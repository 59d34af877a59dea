import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { claimOnce } from '@headroom/platform/once'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { instrumentQueries } from '../queries/instruments.ts'
import { instrumentWrites } from '../queries/write-instrument.ts'
import { labelsIn, type TypedInstrument } from './item-form.ts'
import { makeInstrument, publishInstrument } from './make-instrument.ts'
import { readyMadeInstrument } from './ready-made.ts'

export type InstrumentFault = { readonly reason: 'no-draft' | 'stale' }

const ownLevels = ['Hardly ever', 'Now and then', 'About half the time', 'Mostly', 'Nearly always']

/** A draft of a framework at a stage, or with nothing in it but a question to write over. */
export const beginInstrument = (
  scope: Scope,
  { from, submissionId }: { readonly from: string; readonly submissionId: string },
  at: Date,
): Promise<string | undefined> =>
  inOrganisation(scope, async (within) => {
    if (!(await claimOnce(within, submissionId, at))) return undefined
    const [, frameworkId = '', stageId = ''] = from.split(':')
    const ready = readyMadeInstrument(frameworkId, stageId) ?? {
      name: 'Our own questionnaire',
      frameworkId: null,
      frameworkVersion: null,
      stageId: null,
      levelLabels: ownLevels,
      items: [
        {
          kind: 'rating' as const,
          nodeId: null,
          theme: 'Our own',
          raterWording: 'They ask people what would make the work better.',
          selfWording: 'I ask people what would make the work better.',
        },
      ],
    }
    return (await makeInstrument(within, ready, at)).instrumentId
  })

type Save = {
  readonly instrumentId: string
  readonly lockVersion: number
  readonly typed: TypedInstrument
}

export const saveDraft = (
  scope: Scope,
  { instrumentId, lockVersion, typed }: Save,
  at: Date,
): Promise<Result<undefined, InstrumentFault>> =>
  inOrganisation(scope, async (within) => {
    const draft = await instrumentQueries(within).find(instrumentId, 'draft')
    if (!draft) return fail({ reason: 'no-draft' })
    const writes = instrumentWrites(within)
    const key = { instrumentId, version: draft.version }
    if (!(await writes.takeDraft(key, lockVersion))) return fail({ reason: 'stale' })
    await writes.rename(instrumentId, typed.name)
    await writes.relabel(key, labelsIn(typed.labels))
    await writes.replaceItems(key, typed.items)
    await appendAudit(within, at, [
      {
        action: 'save',
        objectType: 'feedback-instrument',
        objectId: instrumentId,
        before: draft,
        after: typed,
      },
    ])
    return succeed(undefined)
  })

/** From here on it never changes, for anybody. */
export const publishDraft = (
  scope: Scope,
  { instrumentId, lockVersion }: { readonly instrumentId: string; readonly lockVersion: number },
  at: Date,
): Promise<Result<undefined, InstrumentFault>> =>
  inOrganisation(scope, async (within) => {
    const draft = await instrumentQueries(within).find(instrumentId, 'draft')
    if (!draft) return fail({ reason: 'no-draft' })
    if (draft.lockVersion !== lockVersion) return fail({ reason: 'stale' })
    await publishInstrument(within, { instrumentId, version: draft.version }, at)
    return succeed(undefined)
  })

/** A draft that begins as the published version is; where one is under way already, that is it. */
export const beginVersion = (scope: Scope, instrumentId: string, at: Date): Promise<boolean> =>
  inOrganisation(scope, async (within) => {
    const queries = instrumentQueries(within)
    if (await queries.find(instrumentId, 'draft')) return true
    const published = await queries.find(instrumentId, 'shown')
    if (!published) return false
    const writes = instrumentWrites(within)
    const key = { instrumentId, version: published.version + 1 }
    await writes.insertDraft(key, published)
    await writes.replaceItems(key, published.items)
    await appendAudit(within, at, [
      {
        action: 'begin-version',
        objectType: 'feedback-instrument',
        objectId: instrumentId,
        after: { version: key.version },
      },
    ])
    return true
  })
