/** Where on the scale: a point, or anywhere from one to the other where no more is shown. */
export type Placed = { readonly from: number; readonly to: number; readonly words: string }

export type BesideRow = {
  readonly name: string
  readonly self: Placed | undefined
  readonly others: Placed | undefined
  readonly groups: readonly { readonly name: string; readonly placed: Placed | undefined }[]
}

/** A person's own view beside that of others, never together with it. */
export type BesideChart = {
  readonly title: string
  /** Whose own view it is: "You", or a name. */
  readonly selfName: string
  /** The same in a sentence: "Your own view". */
  readonly ownView: string
  readonly othersName: string
  /** Labels of the levels, the lowest first. */
  readonly levels: readonly string[]
  readonly rows: readonly BesideRow[]
}
