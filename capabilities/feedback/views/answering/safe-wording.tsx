import { Details } from '@headroom/design-system'
import type { RaterGroupKey } from '../../tables.ts'

/** How to write what can be used, without giving oneself or a patient away. */
export const SafeWording = ({ group, open }: { readonly group: RaterGroupKey; readonly open?: boolean }) => (
  <Details summary="How to write it safely" open={open}>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>Say what was done, and what came of it: “keeps calm on a bad night, so we do too”.</li>
      {group === 'self' || group === 'manager' ? null : (
        <>
          <li>Leave out dates, places and events that only you were at.</li>
          <li>Leave out your role, and words that everybody knows as yours.</li>
        </>
      )}
      <li>Never name a patient, or say anything that would tell who a patient is.</li>
      <li>Name no other colleague.</li>
    </ul>
    <p>
      Is somebody unsafe, or being treated badly? Please do not say it here, where it is read weeks later:
      tell your manager, your Freedom to Speak Up Guardian, or whoever cares for you.
    </p>
  </Details>
)
