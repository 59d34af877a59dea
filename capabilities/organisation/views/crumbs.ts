import type { UnitPlace } from '../queries/units.ts'

type Crumb = { readonly href: string; readonly text: string }

export const organisationCrumb: Crumb = { href: '/organisation', text: 'Organisation' }
const home: Crumb = { href: '/', text: 'Home' }

export const crumbs = (...further: readonly Crumb[]): readonly Crumb[] => [
  home,
  organisationCrumb,
  ...further,
]

export const unitHref = (place: Pick<UnitPlace, 'id' | 'kind'>): string =>
  place.kind === 'organisation' ? '/organisation' : `/organisation/units/${place.id}`

/** The way down to a place; the organisation itself is already there. */
export const placeCrumbs = (places: readonly UnitPlace[]): readonly Crumb[] =>
  crumbs(
    ...places
      .filter(({ kind }) => kind !== 'organisation')
      .map((place) => ({ href: unitHref(place), text: place.name })),
  )

export const personHref = (personId: string): string => `/organisation/people/${personId}`
export const postHref = (postId: string): string => `/organisation/posts/${postId}`
export const importHref = (importId: string): string => `/organisation/import/${importId}`
