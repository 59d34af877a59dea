import { PlainErrorSummary } from '../components/error-summary.tsx'

/** One thing wrong with a form. `field` is the id of the field, which is its name unless another id is given. */
export interface Fault {
  readonly field: string
  readonly message: string
}

/** What a form carries unseen: where it is amiss there is no field to go to, only the page to open again. */
const unseen: readonly string[] = ['submissionId', 'lockVersion', 'seenLockVersion', 'seenVersion']

/** The first thing on a page whose form was refused: every fault at once, each a link to its field. */
export const ErrorSummary = ({ faults }: { readonly faults: readonly Fault[] }) =>
  faults.length === 0 ? null : (
    <PlainErrorSummary
      heading="There is a problem"
      errorList={faults.map(({ field, message }) => ({
        ...(unseen.includes(field) ? {} : { href: `#${encodeURIComponent(field)}` }),
        text: message,
      }))}
    />
  )

/** The words for a field's `errorMessage`, if it has a fault. */
export const faultOf = (faults: readonly Fault[], field: string): string | undefined =>
  faults.find((fault) => fault.field === field)?.message
