/** The signed-in person, as much of them as a page shows. Navigation holds only what they may open. */
export interface Viewer {
  readonly name: string
  readonly organisationName: string
  readonly navigation: readonly NavigationItem[]
  /** Never needed: the platform refuses cross-site posts by Sec-Fetch-Site, so forms carry no token. */
  readonly csrf?: never
}

export interface NavigationItem {
  readonly href: string
  readonly label: string
}
