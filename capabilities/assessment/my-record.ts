import { makeCsv } from '@headroom/platform/csv'
import type { Within } from '@headroom/platform/database'
import { z } from 'zod'
import { assessmentQueries } from './queries/own-assessments.ts'
import { ratingQueries } from './queries/ratings.ts'
import { findAssessedVersion, levelLabel, scaleOf, stageName } from './standards.ts'

const $Instant = z.iso.datetime()

/** Everything the product holds of what a person said, and what others said, in words and in numbers. */
export const $MyRecord = z.object({
  assessments: z.array(
    z.object({
      id: z.string(),
      frameworkId: z.string(),
      frameworkVersion: z.string(),
      stage: z.string(),
      submittedAt: $Instant,
    }),
  ),
  ratings: z.array(
    z.object({
      assessmentId: z.string().nullable(),
      source: z.string(),
      frameworkId: z.string(),
      frameworkVersion: z.string(),
      competencyId: z.string(),
      competency: z.string(),
      stage: z.string(),
      level: z.number().int().nullable(),
      levelName: z.string(),
      noChance: z.boolean(),
      occurredAt: $Instant,
    }),
  ),
  evidence: z.array(
    z.object({
      assessmentId: z.string().nullable(),
      competencyId: z.string(),
      note: z.string(),
      link: z.string(),
      addedAt: $Instant,
    }),
  ),
})

export type MyRecord = z.output<typeof $MyRecord>

export async function findMyRecord(within: Within, personId: string): Promise<MyRecord> {
  const assessments = await assessmentQueries(within, personId).listSubmitted()
  const ratings = await ratingQueries(within).listAll(personId)
  const evidence = await ratingQueries(within).listEvidence(personId)
  return {
    assessments: assessments.map(({ id, frameworkId, frameworkVersion, stageId, submittedAt }) => ({
      id,
      frameworkId,
      frameworkVersion,
      stage: stageId,
      submittedAt: (submittedAt ?? new Date(0)).toISOString(),
    })),
    ratings: ratings.map(({ scaleId, stageId, occurredAt, ...rating }) => ({
      ...rating,
      ...wordsOf({ ...rating, scaleId, stageId }),
      occurredAt: occurredAt.toISOString(),
    })),
    evidence: evidence.map(({ addedAt, ...item }) => ({ ...item, addedAt: addedAt.toISOString() })),
  }
}

type Rated = {
  readonly frameworkId: string
  readonly frameworkVersion: string
  readonly competencyId: string
  readonly stageId: string
  readonly scaleId: string
  readonly level: number | null
}

function wordsOf({ frameworkId, frameworkVersion, competencyId, stageId, scaleId, level }: Rated) {
  const assessed = findAssessedVersion(frameworkId, frameworkVersion)
  const competency = assessed?.competencies.get(competencyId)
  const levelName = assessed && level !== null ? levelLabel(scaleOf(assessed, { scaleId }), level) : ''
  return {
    competency: competency?.name ?? competencyId,
    stage: assessed ? stageName(assessed, stageId) : stageId,
    levelName,
  }
}

export function myRecordCsv({ ratings, evidence }: MyRecord): string {
  const noteOf = new Map(evidence.map((item) => [`${item.assessmentId} ${item.competencyId}`, item]))
  return makeCsv([
    [
      'Date',
      'Source',
      'Framework',
      'Version',
      'Stage',
      'Competency id',
      'Competency',
      'Level',
      'Level name',
      'No chance to show this',
      'Note',
      'Link',
    ],
    ...ratings.map((rating) => {
      const item = noteOf.get(`${rating.assessmentId} ${rating.competencyId}`)
      return [
        rating.occurredAt,
        rating.source,
        rating.frameworkId,
        rating.frameworkVersion,
        rating.stage,
        rating.competencyId,
        rating.competency,
        rating.level,
        rating.levelName,
        rating.noChance ? 'Yes' : 'No',
        item?.note ?? '',
        item?.link ?? '',
      ]
    }),
  ])
}
