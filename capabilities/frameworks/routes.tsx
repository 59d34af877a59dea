import { NotFound, type Route, route } from '@headroom/platform/http'
import { getFramework } from './api.ts'
import { compare } from './compare.ts'
import { listNodes } from './content/index.ts'
import { frameworkCsv } from './framework-csv.ts'
import { findFramework, findPlace, shownFrameworks } from './library.ts'
import { $CompareQuery, $TreeQuery } from './schema.ts'
import { ComparePage } from './views/compare-page.tsx'
import { CompetencyPage } from './views/competency-page.tsx'
import { FrameworkPage } from './views/framework-page.tsx'
import { LibraryPage } from './views/library-page.tsx'
import { frameworkHref } from './words.ts'

const open = { method: 'GET', access: { kind: 'public' }, answers: 'page' } as const

const library = route(
  { ...open, path: '/frameworks', summary: 'The library of competency frameworks' },
  ({ frame, page }) => page(<LibraryPage frame={frame} frameworks={shownFrameworks} />),
)

const comparison = route(
  {
    ...open,
    path: '/frameworks/compare',
    summary: 'Two frameworks side by side, through the crosswalk',
    query: $CompareQuery,
  },
  ({ frame, query, page }) => {
    const left = query.left && findFramework(query.left)
    const right = query.right && findFramework(query.right)
    const isSame = left !== undefined && left === right
    const found = left && right && !isSame ? compare(left, right) : undefined
    return page(
      <ComparePage frame={frame} chosen={query} comparison={found} isSame={isSame} />,
      isSame ? 400 : 200,
    )
  },
)

const framework = route(
  {
    ...open,
    path: '/frameworks/:frameworkId',
    summary: 'One framework: its competencies, stages, scales, owner and licence',
    query: $TreeQuery,
  },
  ({ frame, params, query, page }) =>
    page(<FrameworkPage frame={frame} shown={getFramework(params.frameworkId)} nature={query.nature} />),
)

const file = route(
  {
    ...open,
    path: '/frameworks/:frameworkId/competencies.csv',
    summary: 'The names and descriptors of a framework',
    answers: 'download',
  },
  ({ params, download }) => {
    const shown = getFramework(params.frameworkId)
    return download({
      name: `${shown.framework.id}-${shown.version.number}.csv`,
      type: 'text/csv; charset=utf-8',
      body: frameworkCsv(shown),
    })
  },
)

const competency = route(
  {
    ...open,
    path: '/frameworks/:frameworkId/:nodeId',
    summary:
      'One competency at every stage, what would count as evidence, and what corresponds to it elsewhere',
  },
  ({ frame, params, page, redirect }) => {
    const shown = getFramework(params.frameworkId)
    const nodeId = params.nodeId ?? ''
    const place = findPlace(shown, nodeId)
    if (place) return page(<CompetencyPage frame={frame} shown={shown} place={place} />)
    const isGroup = listNodes(shown.version).some(({ node }) => node.id === nodeId)
    if (isGroup) return redirect(`${frameworkHref(shown.framework.id)}#${nodeId}`)
    throw new NotFound()
  },
)

/** Literal paths before those with a parameter, which would take them. */
export const pages: readonly Route[] = [library, comparison, file, framework, competency]
