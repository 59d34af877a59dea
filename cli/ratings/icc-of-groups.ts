import { compareGroups, oneWayIntraclass } from '@headroom/ratings'
import { type Report, refusalIn, show, showP } from './report.ts'
import { cellAt, isMissing, parseScores, placesOf, type RowFault, type Table } from './table.ts'

export type IccGroupsOptions = {
  readonly group: string
  /** None: every other column. */
  readonly scores: readonly string[]
  readonly confidence: number
}

type Groups = readonly { readonly key: string; readonly scores: readonly number[] }[]

/** Scores of one column by the group of their row; rows without a group or a score are in none. */
export function groupsOf(rows: readonly { readonly group: string; readonly score: number | null }[]): Groups {
  const groups = Map.groupBy(
    rows.filter(({ group, score }) => !isMissing(group) && score !== null),
    ({ group }) => group,
  )
  return [...groups].map(([key, own]) => ({
    key,
    scores: own.flatMap(({ score }) => (score === null ? [] : [score])),
  }))
}

function analyse(groups: Groups, confidence: number) {
  const anova = oneWayIntraclass(
    groups.map(({ scores }) => scores),
    confidence,
  )
  const reml = compareGroups(groups)
  const { groups: compared, ...shares } = reml.ok ? reml : { groups: undefined }
  return {
    result: {
      anova: anova.ok ? { ...anova, ok: undefined } : refusalIn(anova),
      reml: reml.ok ? { ...shares, ok: undefined, compared } : refusalIn(reml),
    },
    words: [
      anova.ok
        ? `ICC(1) ${show(anova.icc1)} (${show(anova.icc1Lower)} to ${show(anova.icc1Upper)}; ${show(anova.icc1MeanSize)} by Bliese’s mean size), ICC(2) ${show(anova.icc2)}, F ${show(anova.f, 2)}, p ${showP(anova.p)}, over ${anova.groups} groups and ${anova.n} scores.`
        : anova.words,
      ...(reml.ok
        ? [
            `By REML ${show(reml.icc)}: ${show(reml.shareWithin * 100, 1)}% of the difference between scores lies inside groups. Mean reliability of a group’s mean ${show(reml.meanReliability)}.${reml.ranking.ok ? '' : ` ${reml.ranking.words}`}`,
            ...reml.notices,
          ]
        : [reml.words]),
    ],
  }
}

/** How alike people of one group are: for each column of scores. */
export function iccOfGroups(table: Table, { group, scores, confidence }: IccGroupsOptions): Report {
  const groupColumn = placesOf(table, [group])
  if (!groupColumn.ok) return groupColumn
  const [groupAt = 0] = groupColumn.places
  const names = scores.length > 0 ? scores : table.columns.filter((_, at) => at !== groupAt)
  const columns = placesOf(table, names)
  if (!columns.ok) return columns
  const parsed = parseScores(table, columns.places)
  const homeless: RowFault[] = []
  const rows = parsed.rows.filter(({ row }) => {
    const has = !isMissing(cellAt(row, groupAt))
    if (!has) homeless.push({ line: row.line, reason: `${group} is empty` })
    return has
  })
  const analysed = names.map((name, at) => ({
    name,
    ...analyse(
      groupsOf(rows.map(({ row, scores: own }) => ({ group: cellAt(row, groupAt), score: own[at] ?? null }))),
      confidence,
    ),
  }))
  return {
    ok: true,
    result: {
      layout: 'groups',
      confidence,
      scores: Object.fromEntries(analysed.map(({ name, result }) => [name, result])),
    },
    words: analysed.flatMap(({ name, words }) => [`${name}: ${words.join('\n')}`]),
    rows: rows.length,
    faults: [...table.faults, ...parsed.faults, ...homeless],
  }
}
