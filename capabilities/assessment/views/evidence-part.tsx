import { ResponsiveTable } from '@headroom/design-system'
import type { AssessmentResult } from '../result.ts'
import { competencyName } from './result-words.ts'

/** The notes and links of this assessment: only ever shown to the person who wrote them. */
export const EvidencePart = ({
  result: { assessed, assessment, evidence },
}: {
  readonly result: AssessmentResult
}) => {
  const own = evidence.filter(({ assessmentId }) => assessmentId === assessment.id)
  return own.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">Your notes and links</h2>
      <ResponsiveTable
        caption="Your notes and links"
        captionHidden
        rows={own}
        columns={[
          { heading: 'Competency', cell: ({ competencyId }) => competencyName(assessed, competencyId) },
          { heading: 'Note', cell: ({ note }) => note || 'None' },
          { heading: 'Link', cell: ({ link }) => (link ? <EvidenceLink href={link} /> : 'None') },
        ]}
      />
    </>
  )
}

const EvidenceLink = ({ href }: { readonly href: string }) => (
  <a href={href} rel="noreferrer">
    {href}
  </a>
)
