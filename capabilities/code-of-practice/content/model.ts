export type PrincipleId =
  | 'accountability'
  | 'collaboration'
  | 'compassion'
  | 'curiosity'
  | 'inclusion'
  | 'integrity'

export interface Principle {
  readonly id: PrincipleId
  readonly name: string
  /** What a person says they will do when they attest to the Code. */
  readonly commitment: string
  readonly behaviours: readonly string[]
  readonly doingItWell: readonly string[]
  readonly fallingShort: readonly string[]
}

export interface CodeOwner {
  readonly name: string
  readonly from: string
  readonly to?: string
  readonly note?: string
}

/** One version of the Code. It never changes once people have attested to it: a new text is a new version. */
export interface CodeOfPractice {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly status: 'draft' | 'in-force' | 'superseded'
  readonly purpose: string
  readonly audience: string
  readonly owners: readonly CodeOwner[]
  /** By name only: addresses move, and the text itself may not be shipped. */
  readonly officialText: { readonly title: string; readonly publisher: string; readonly note: string }
  readonly renewEveryMonths: number
  readonly principles: readonly Principle[]
}
