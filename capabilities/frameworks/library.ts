import {
  type Competency,
  type CompetencyGroup,
  type Crosswalk,
  type Framework,
  type FrameworkVersion,
  frameworkLibrary,
  listAncestors,
  listCompetencies,
  listCrosswalksBetween,
  type Scale,
} from './content/index.ts'

/** A framework as readers see it: with the version in force, or the last that was. Drafts are nobody's to read yet. */
export type ShownFramework = { readonly framework: Framework; readonly version: FrameworkVersion }

export function shownVersion(versions: readonly FrameworkVersion[]): FrameworkVersion | undefined {
  return (
    versions.find(({ status }) => status === 'in-force') ??
    versions.findLast(({ status }) => status === 'superseded')
  )
}

/** Those in force first, then the rest from the newest to the oldest. */
export const shownFrameworks: readonly ShownFramework[] = frameworkLibrary.frameworks
  .flatMap((framework) => {
    const version = shownVersion(framework.versions)
    return version ? [{ framework, version }] : []
  })
  .toSorted((a, b) => Number(b.version.status === 'in-force') - Number(a.version.status === 'in-force'))

export const findFramework = (frameworkId: string): ShownFramework | undefined =>
  shownFrameworks.find(({ framework }) => framework.id === frameworkId)

export type Place = {
  readonly competency: Competency
  /** Outermost first. */
  readonly above: readonly CompetencyGroup[]
  readonly scale: Scale
  readonly previous: Competency | undefined
  readonly next: Competency | undefined
}

export function findPlace({ version }: ShownFramework, nodeId: string): Place | undefined {
  const competencies = listCompetencies(version)
  const index = competencies.findIndex(({ id }) => id === nodeId)
  const competency = competencies[index]
  return (
    competency && {
      competency,
      above: listAncestors(version, nodeId),
      scale: scaleOf(version, competency),
      previous: competencies[index - 1],
      next: competencies[index + 1],
    }
  )
}

export function scaleOf({ scales }: FrameworkVersion, { scaleId }: Pick<Competency, 'scaleId'>): Scale {
  const scale = scales.find(({ id }) => id === scaleId)
  if (!scale) throw new Error(`No scale ${scaleId}`)
  return scale
}

export type Link = Crosswalk & { readonly target: Competency }

/** What corresponds to each competency of one framework in another; an empty list where nothing does. */
export function linksBetween(from: ShownFramework, to: ShownFramework): ReadonlyMap<string, readonly Link[]> {
  const targets = new Map(listCompetencies(to.version).map((target) => [target.id, target]))
  const links = Map.groupBy(
    listCrosswalksBetween(from.framework, to.framework).flatMap((link) => {
      const target = targets.get(link.to)
      return target ? [{ ...link, target }] : []
    }),
    (link) => link.from,
  )
  return new Map(listCompetencies(from.version).map(({ id }) => [id, links.get(id) ?? []]))
}

export type LinksInFramework = { readonly other: ShownFramework; readonly links: readonly Link[] }

/** The crosswalk of one competency, framework by framework; those where nothing corresponds are left out. */
export const linksOf = (shown: ShownFramework, competencyId: string): readonly LinksInFramework[] =>
  shownFrameworks
    .filter((other) => other !== shown)
    .map((other) => ({ other, links: linksBetween(shown, other).get(competencyId) ?? [] }))
    .filter(({ links }) => links.length > 0)
