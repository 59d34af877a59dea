import type { Within } from '@headroom/platform/database'
import { instrumentQueries } from '../queries/instruments.ts'
import type { VersionKey } from '../queries/write-instrument.ts'
import { makeInstrument, publishInstrument } from './make-instrument.ts'
import { askableFrameworks, readyMadeInstrument } from './ready-made.ts'

/** What a cycle can be made with: what is published here, and what is ready to be made of a framework. */
export type QuestionnaireChoice = {
  readonly value: string
  readonly name: string
  readonly ratings: number
  readonly comments: number
  readonly meaning: string
}

const readyValue = (frameworkId: string, stageId: string): string => `ready:${frameworkId}:${stageId}`

export async function listQuestionnaireChoices(within: Within): Promise<readonly QuestionnaireChoice[]> {
  const published = await instrumentQueries(within).listPublished()
  const isThere = (frameworkId: string, stageId: string): boolean =>
    published.some((one) => one.frameworkId === frameworkId && one.stageId === stageId)
  const ready = askableFrameworks.flatMap(({ framework, stages }) =>
    stages.flatMap((stage): QuestionnaireChoice[] => {
      const made = readyMadeInstrument(framework.id, stage.id)
      if (!made || isThere(framework.id, stage.id)) return []
      const ratings = made.items.filter(({ kind }) => kind === 'rating').length
      const value = readyValue(framework.id, stage.id)
      return [
        { value, name: made.name, ratings, comments: made.items.length - ratings, meaning: stage.meaning },
      ]
    }),
  )
  const choices = [
    ...published.map(({ instrumentId, version, name, ratings, comments, frameworkId, stageId }) => ({
      value: `made:${instrumentId}:${version}`,
      name,
      ratings,
      comments,
      meaning:
        askableFrameworks
          .find(({ framework }) => framework.id === frameworkId)
          ?.stages.find(({ id }) => id === stageId)?.meaning ?? '',
    })),
    ...ready,
  ]
  return choices.toSorted((a, b) => stageOrder(a.meaning) - stageOrder(b.meaning))
}

/** In the order of the stages; what stands on none comes last. */
function stageOrder(meaning: string): number {
  const place = askableFrameworks
    .flatMap(({ stages }) => stages)
    .findIndex((stage) => stage.meaning === meaning)
  return place < 0 ? Number.MAX_SAFE_INTEGER : place
}

/**
 * The version behind a choice. One that is ready-made is made and published the first time it is chosen; whoever had it
 * open before that gets the one that was made.
 */
export async function takeQuestionnaire(
  within: Within,
  value: string,
  at: Date,
): Promise<VersionKey | undefined> {
  const [source, id = '', rest = ''] = value.split(':')
  const published = await instrumentQueries(within).listPublished()
  const found = published.find((one) =>
    source === 'made'
      ? one.instrumentId === id && String(one.version) === rest
      : one.frameworkId === id && one.stageId === rest,
  )
  if (found) return { instrumentId: found.instrumentId, version: found.version }
  const ready = source === 'ready' ? readyMadeInstrument(id, rest) : undefined
  if (!ready) return undefined
  const key = await makeInstrument(within, ready, at)
  await publishInstrument(within, key, at)
  return key
}
