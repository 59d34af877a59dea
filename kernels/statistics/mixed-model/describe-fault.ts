import type { MixedModelFault } from './model.ts'

/**
 * Why a model cannot be fitted, and what to do: for whoever asked for it.
 *
 * @example describeFault({ ok: false, reason: 'too-few-rows', rows: 2 }) // "2 rows are too few for this model. Collect more, or ask less of them."
 */
export function describeFault(fault: MixedModelFault): string {
  switch (fault.reason) {
    case 'lengths-differ':
      return `${fault.column} has not as many values as the response has rows.`
    case 'not-finite':
      return `Row ${fault.row + 1} of ${fault.column} is not a number. Leave out rows with gaps first.`
    case 'no-random-term':
      return 'No grouping was given. Without one, use least squares.'
    case 'constant-response':
      return 'Every answer is the same, so there is no variation to explain.'
    case 'too-few-rows':
      return `${fault.rows} rows are too few for this model. Collect more, or ask less of them.`
    case 'singular-design':
      return `${fault.columns.join(', ')} can be worked out from the other columns. Leave it out.`
    case 'no-effects':
      return `Nothing was said to differ between the levels of ${fault.factor}.`
    case 'collinear-effects':
      return `The effects that differ between the levels of ${fault.factor} can be worked out from one another. Leave one out.`
    case 'one-level':
      return `All rows have the same ${fault.factor}, so it cannot be said how its levels differ.`
    case 'one-row-per-level':
      return `There are not enough rows for each ${fault.factor} to tell how levels differ from what is left over. Collect more than one for each.`
    case 'factors-coincide':
      return `${fault.factors.join(' and ')} divide the rows in the same way, so one cannot be told from the other. Leave one out.`
    case 'no-residual-variation':
      return 'The model reproduces every row exactly, so its uncertainty cannot be estimated.'
  }
}
