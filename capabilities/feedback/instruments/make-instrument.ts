import { appendAudit } from '@headroom/platform/audit'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { instrumentWrites, type VersionFacts, type VersionKey } from '../queries/write-instrument.ts'
import type { ItemText } from './ready-made.ts'

export type NewInstrument = VersionFacts & { readonly name: string; readonly items: readonly ItemText[] }

/** A questionnaire in draft: nobody can be asked with it yet. */
export async function makeInstrument(
  within: Within,
  instrument: NewInstrument,
  at: Date,
): Promise<VersionKey> {
  const writes = instrumentWrites(within)
  const key = { instrumentId: newId(), version: 1 }
  const { name, items, ...facts } = instrument
  await writes.insert({ id: key.instrumentId, name }, at)
  await writes.insertDraft(key, facts)
  await writes.replaceItems(key, items)
  await appendAudit(within, at, [
    {
      action: 'make',
      objectType: 'feedback-instrument',
      objectId: key.instrumentId,
      after: { name, frameworkId: facts.frameworkId, stageId: facts.stageId, items: items.length },
    },
  ])
  return key
}

export async function publishInstrument(within: Within, key: VersionKey, at: Date): Promise<void> {
  await instrumentWrites(within).publish(key, at)
  await appendAudit(within, at, [
    {
      action: 'publish',
      objectType: 'feedback-instrument',
      objectId: key.instrumentId,
      after: { version: key.version },
    },
  ])
}
