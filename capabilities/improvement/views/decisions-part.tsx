import { Timestamp } from '@headroom/design-system'
import type { OpenProject } from '../open-project.ts'
import { verdictNames } from '../rules/kept-verdict.ts'
import { decisionNames } from '../rules/words.ts'

type Props = { readonly open: OpenProject; readonly path: string }

/** Stop, adapt, adopt: with the reason, and the verdicts as they were read then. */
export const DecisionsPart = ({ open: { decisions, mayWrite }, path }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">Decisions</h2>
    {decisions.length === 0 ? (
      <p>None yet. Stopping is a decision too, and a good one when it did not work.</p>
    ) : (
      <ul>
        {decisions.map(({ decision, reason, verdicts, decidedBy, decidedAt }) => (
          <li>
            <Timestamp instant={decidedAt} />
            {`: ${decisionNames[decision]}${decidedBy ? ` by ${decidedBy}` : ''}. ${reason}`}
            {verdicts.length > 0 ? (
              <ul>
                {verdicts.map(({ measureName, verdict }) => (
                  <li>{`${measureName}, as read then: ${verdictNames[verdict].toLowerCase()}`}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    )}
    {mayWrite ? (
      <p class="headroom-not-in-print">
        <a href={`${path}/decide`}>Decide: stop, adapt or adopt</a>
      </p>
    ) : null}
  </>
)
