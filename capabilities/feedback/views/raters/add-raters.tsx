import type { FoundPerson } from '@headroom/capabilities/organisation'
import {
  ActionForm,
  Button,
  Checkboxes,
  Details,
  faultOf,
  Input,
  Radios,
  SearchBox,
} from '@headroom/design-system'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import type { Suggestion } from '../../queries/suggested-raters.ts'

export type AddingProps = {
  readonly action: string
  readonly lockVersion: number
  readonly isOwn: boolean
  readonly suggestions: readonly Suggestion[]
  readonly question: string
  /** Undefined while nothing was searched for. */
  readonly found: readonly FoundPerson[] | undefined
  readonly faults: readonly FormFault[]
  readonly typed: FormFields | undefined
}

const ticked = (typed: FormFields | undefined, name: string): string[] => [typed?.[name] ?? []].flat()

export const AddRaters = (props: AddingProps) => (
  <>
    <h2 class="nhsuk-heading-m">Add people</h2>
    <Suggested {...props} />
    <Searched {...props} />
    <Outside {...props} />
  </>
)

const Suggested = ({ action, lockVersion, isOwn, suggestions, faults, typed }: AddingProps) =>
  suggestions.length === 0 ? null : (
    <ActionForm action={`${action}/suggested`} fields={{ lockVersion }}>
      <Checkboxes
        name="pick"
        idPrefix="pick"
        small
        fieldset={{ legend: { text: 'People nearby, by the staff record', size: 's' } }}
        hint={
          isOwn
            ? 'The people you manage, and those who share your manager or your unit.'
            : 'The people they manage, and those who share their manager or unit.'
        }
        errorMessage={faultOf(faults, 'pick')}
        values={ticked(typed, 'pick')}
        items={suggestions.map(({ personId, name, title, group }) => ({
          value: `${group}:${personId}`,
          text: name,
          hint: `${title}. ${group === 'report' ? 'Managed' : 'Peer'}`,
        }))}
      />
      <Button variant="secondary" preventDoubleClick>
        Add those selected
      </Button>
    </ActionForm>
  )

const Searched = ({ action, lockVersion, question, found, faults, typed }: AddingProps) => (
  <>
    <h3 class="nhsuk-heading-s">Anybody else here</h3>
    <SearchBox action={action} label="Find somebody by name" value={question} />
    {found === undefined ? null : found.length === 0 ? (
      <p>Nobody found for “{question}”. Check the spelling, or type less of it.</p>
    ) : (
      <ActionForm action={`${action}/found`} fields={{ lockVersion, q: question }}>
        <Checkboxes
          name="person"
          idPrefix="person"
          small
          fieldset={{ legend: { text: `Found for “${question}”`, size: 's' } }}
          errorMessage={faultOf(faults, 'person')}
          values={ticked(typed, 'person')}
          items={found.map(({ id, name, title, unitName }) => ({
            value: id,
            text: name,
            hint: [title, unitName].filter(Boolean).join(', ') || 'Holds no post today',
          }))}
        />
        <Radios
          name="group"
          idPrefix="group"
          fieldset={{ legend: { text: 'How do they work together?', size: 's' } }}
          errorMessage={faultOf(faults, 'group')}
          value={typed ? typedText(typed, 'group') : 'peer'}
          items={[
            { value: 'peer', text: 'As a peer, or somebody more senior' },
            { value: 'report', text: 'They are managed, directly or through others' },
          ]}
        />
        <Button variant="secondary" preventDoubleClick>
          Add those selected
        </Button>
      </ActionForm>
    )}
  </>
)

const Outside = ({ action, lockVersion, faults, typed }: AddingProps) => (
  <ActionForm action={`${action}/outside`} fields={{ lockVersion }}>
    <h3 class="nhsuk-heading-s">Somebody outside</h3>
    <Details summary="Why we need an e-mail address, and when it is erased">
      <p>
        People outside have no account here. Their link goes to this address, once, with at most three
        reminders. Name and address are erased on the day this closes. Ask them first, and never enter a
        patient’s address without their word that you may.
      </p>
    </Details>
    <Input
      name="name"
      label="Name"
      autocomplete="off"
      errorMessage={faultOf(faults, 'name')}
      value={typed ? typedText(typed, 'name') : ''}
      width={20}
    />
    <Input
      name="email"
      type="email"
      label="E-mail address"
      autocomplete="off"
      spellcheck={false}
      errorMessage={faultOf(faults, 'email')}
      value={typed ? typedText(typed, 'email') : ''}
    />
    <Radios
      name="outsideGroup"
      idPrefix="outsideGroup"
      fieldset={{ legend: { text: 'Who are they?', size: 's' } }}
      errorMessage={faultOf(faults, 'outsideGroup')}
      value={typed ? typedText(typed, 'outsideGroup') : ''}
      items={[
        { value: 'partner', text: 'A partner in another organisation' },
        { value: 'patient', text: 'A patient, carer or family member' },
      ]}
    />
    <Button variant="secondary" preventDoubleClick>
      Add them
    </Button>
  </ActionForm>
)
