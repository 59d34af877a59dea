import { Details } from '@headroom/design-system'
import type { AssessmentResult } from '../result.ts'
import { competencyName, levelWords } from './result-words.ts'

/** Enough to begin a conversation with; the rest is one press away. */
const SHOWN_AT_FIRST = 5

type StrengthsProps = { readonly result: AssessmentResult; readonly whose: 'your' | 'their' }

export const StrengthsPart = ({ result: { assessed, strengths, held }, whose }: StrengthsProps) => {
  const items = strengths.strengths.map(({ competencyId, level, above }) => (
    <li>
      {`${competencyName(assessed, competencyId)}: ${levelWords(assessed, competencyId, level)}${above > 0 ? `, ${above} above what the role asks` : ''}`}
    </li>
  ))
  const rest = items.slice(SHOWN_AT_FIRST)
  return (
    <>
      <h2 class="nhsuk-heading-m">Strengths</h2>
      {items.length === 0 ? (
        <p>{`No level stands out from the others. That is common, and says nothing against ${whose} work.`}</p>
      ) : (
        <>
          <p>
            {strengths.measuredBy === 'role' && held
              ? `These meet or go beyond what the ${held.profile.name} role asks.`
              : `These are the highest of ${whose} own levels.`}
          </p>
          <ul>{items.slice(0, SHOWN_AT_FIRST)}</ul>
          {rest.length > 0 ? (
            <Details summary={`${rest.length} more`}>
              <ul>{rest}</ul>
            </Details>
          ) : null}
        </>
      )}
    </>
  )
}
