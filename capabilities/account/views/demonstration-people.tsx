import { ActionForm, Button, Card } from '@headroom/design-system'
import type { DemonstrationPerson } from '@headroom/platform/sign-in'

type Props = { readonly people: readonly DemonstrationPerson[]; readonly next: string }

/** One button a person. Only a demonstration has this, and nobody in it is real. */
export const DemonstrationPeople = ({ people, next }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">Look around as</h2>
    <ul class="nhsuk-list">
      {people.map((person) => (
        <li>
          <Card>
            <h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">{person.name}</h3>
            <p class="nhsuk-u-margin-bottom-2">{`${person.role}. ${person.look}`}</p>
            <ActionForm action="/sign-in/demonstration" fields={{ personId: person.personId, next }}>
              <Button small classes="nhsuk-u-margin-bottom-0">
                {`Be ${person.name}`}
              </Button>
            </ActionForm>
          </Card>
        </li>
      ))}
    </ul>
  </>
)
