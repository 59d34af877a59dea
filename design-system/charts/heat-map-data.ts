export type HeatCell =
  | {
      readonly kind: 'level'
      /** Position on the scale, from 0; decides the shade. */
      readonly rung: number
      /** What the cell says: "3.2", "Capable", "68%". */
      readonly text: string
    }
  /** A reason of its own only where it is not a small number: to tell which cells are small is to give them away. */
  | { readonly kind: 'withheld'; readonly reason?: string }
  | { readonly kind: 'nothing'; readonly text: string }

export type HeatRow = { readonly label: string; readonly cells: readonly HeatCell[] }

export type HeatMapChart = {
  readonly title: string
  /** What the rows are, in the corner of the table: "Unit". */
  readonly rowHeading: string
  /** What the columns are: "Standard". */
  readonly columnHeading: string
  readonly columns: readonly string[]
  /** Words of the scale, lowest first; the key under the table. */
  readonly scale: readonly string[]
  readonly rows: readonly HeatRow[]
}
