import { NotFound, type Route, route } from '@headroom/platform/http'
import { z } from 'zod'
import { compare } from './compare.ts'
import { listNodes } from './content/index.ts'
import { findFramework, type ShownFramework, shownFrameworks } from './library.ts'
import { $Crosswalk, $Framework, $FrameworkSummary } from './schema.ts'

const open = { method: 'GET', access: { kind: 'public' }, answers: 'json' } as const

/** The framework named in the path; somebody who names none of ours is told that there is none. */
export function getFramework(frameworkId: string | undefined): ShownFramework {
  const shown = findFramework(frameworkId ?? '')
  if (!shown) throw new NotFound()
  return shown
}

const summaryOf = ({ framework, version }: ShownFramework): z.input<typeof $FrameworkSummary> => ({
  id: framework.id,
  name: framework.name,
  shortName: framework.shortName,
  purpose: framework.purpose,
  audience: framework.audience,
  version: version.number,
  edition: version.edition,
  status: version.status === 'in-force' ? 'in-force' : 'superseded',
  effectiveFrom: version.effectiveFrom,
  effectiveTo: version.effectiveTo ?? null,
  supersededBy: version.supersededBy?.frameworkId ?? null,
  owners: framework.owners.map(({ name, from, to, note }) => ({
    name,
    from: from ?? null,
    to: to ?? null,
    note: note ?? null,
  })),
  licence: framework.licence,
})

const library = route(
  {
    ...open,
    path: '/api/frameworks',
    summary: 'The library of competency frameworks, those in force first',
    answer: z.object({ frameworks: z.array($FrameworkSummary) }),
  },
  ({ json }) => json({ frameworks: shownFrameworks.map(summaryOf) }),
)

const framework = route(
  {
    ...open,
    path: '/api/frameworks/:frameworkId',
    summary: 'One framework: stages, scales, groups and competencies',
    answer: $Framework,
  },
  ({ params, json }) => {
    const shown = getFramework(params.frameworkId)
    const { stages, scales } = shown.version
    return json({
      ...summaryOf(shown),
      stages: stages.map(({ id, ordinal, name, meaning }) => ({ id, ordinal, name, meaning })),
      scales: scales.map(({ id, name, standing, levels }) => ({
        id,
        name,
        standing,
        levels: levels.map(({ ordinal, label, meaning, isNegative = false }) => ({
          ordinal,
          label,
          meaning,
          isNegative,
        })),
      })),
      nodes: listNodes(shown.version).map(({ node, parentId }) => {
        const { id, kind, code, name, meaning } = node
        const competency = node.type === 'competency' ? node : undefined
        return {
          id,
          parentId: parentId ?? null,
          kind,
          code,
          name,
          meaning,
          nature: competency?.nature ?? null,
          scaleId: competency?.scaleId ?? null,
          descriptors: { ...competency?.descriptors },
          looksLike: [...(competency?.looksLike ?? [])],
        }
      }),
    })
  },
)

const crosswalk = route(
  {
    ...open,
    path: '/api/frameworks/:frameworkId/crosswalk/:otherId',
    summary: 'What corresponds to what between two frameworks; scores are never converted',
    answer: $Crosswalk,
  },
  ({ params, json }) => {
    const { left, right, rows, onlyRight } = compare(
      getFramework(params.frameworkId),
      getFramework(params.otherId),
    )
    return json({
      from: left.framework.id,
      to: right.framework.id,
      convertsScores: false,
      links: rows.flatMap(({ links }) =>
        links.map(({ from, to, relation, note }) => ({ from, to, relation, note })),
      ),
      onlyFrom: rows.filter(({ links }) => links.length === 0).map(({ competency }) => competency.id),
      onlyTo: onlyRight.map(({ id }) => id),
    })
  },
)

export const api: readonly Route[] = [library, framework, crosswalk]
