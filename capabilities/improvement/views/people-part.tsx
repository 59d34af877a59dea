import { SummaryList } from '@headroom/design-system'
import type { ProjectPerson } from '../queries/parts.ts'
import { personPartNames } from '../rules/words.ts'

type Props = { readonly people: readonly ProjectPerson[]; readonly airCover: string }

/** The team and those around it, what the sponsor promises, and who contributed what: by name only where they agreed. */
export const PeoplePart = ({ people, airCover }: Props) => (
  <>
    {people.length === 0 ? (
      <p>Nobody yet.</p>
    ) : (
      <SummaryList
        rows={people.map(({ name, part, interest }) => ({
          key: personPartNames[part],
          value: interest === '' ? name : `${name}: ${interest}`,
        }))}
      />
    )}
    <p>
      {airCover === ''
        ? 'The sponsor has not said yet what air cover there is: time, protection from other asks, and what may stop meanwhile.'
        : `Air cover: ${airCover}`}
    </p>
    <Credit people={people} />
  </>
)

/** Nobody is named who has not agreed; what they did is said all the same. */
export const Credit = ({ people }: { readonly people: readonly ProjectPerson[] }) => {
  const credited = people.filter(({ contribution }) => contribution !== '')
  return credited.length === 0 ? null : (
    <>
      <h3 class="nhsuk-heading-s">Who did what</h3>
      <ul>
        {credited.map(({ name, contribution, agreesToBeNamed }) => (
          <li>{agreesToBeNamed ? `${name}: ${contribution}` : `Somebody of the team: ${contribution}`}</li>
        ))}
      </ul>
    </>
  )
}
