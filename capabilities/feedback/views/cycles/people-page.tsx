import type { FoundPerson, FoundUnit } from '@headroom/capabilities/organisation'
import {
  ActionForm,
  Button,
  Checkboxes,
  ErrorSummary,
  faultOf,
  Page,
  SearchBox,
  Textarea,
} from '@headroom/design-system'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import type { Cycle } from '../../queries/cycles.ts'
import { cycleCrumb, cycleHref, feedbackCrumb } from '../hrefs.ts'
import { people } from './cycle-words.ts'

export type PeoplePageProps = {
  readonly frame: Frame
  readonly cycle: Cycle
  readonly question: string
  /** Undefined while nothing was searched for. */
  readonly found:
    | { readonly people: readonly FoundPerson[]; readonly units: readonly FoundUnit[] }
    | undefined
  readonly fields?: FormFields
  readonly faults?: readonly FormFault[]
}

const ticked = (fields: FormFields, name: string): string[] => [fields[name] ?? []].flat()

/** By name, by unit with all below it, or by a pasted list: in any order, as often as is needed. */
export const PeoplePage = ({ frame, cycle, question, found, fields = {}, faults = [] }: PeoplePageProps) => {
  const action = `${cycleHref(cycle.id)}/people`
  return (
    <Page
      {...frame}
      title="Choose people"
      current="/feedback"
      breadcrumbs={[feedbackCrumb, cycleCrumb(cycle)]}
      hasFaults={faults.length > 0}
    >
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{cycle.name}</span>
        Choose people
      </h1>
      <p>{`${people(cycle.subjects)} chosen so far. Whoever is chosen twice is in once.`}</p>
      <SearchBox action={action} label="Find people or units by name" value={question} />
      <ActionForm action={action} fields={{ q: question }}>
        {found && found.units.length > 0 ? (
          <Checkboxes
            name="unit"
            idPrefix="unit"
            small
            fieldset={{ legend: { text: 'Units, with everybody in them and below', size: 's' } }}
            values={ticked(fields, 'unit')}
            items={found.units.map(({ id, name, parentName, headcount }) => ({
              value: id,
              text: name,
              hint: `${people(headcount)}${parentName ? `, in ${parentName}` : ''}`,
            }))}
          />
        ) : null}
        {found && found.people.length > 0 ? (
          <Checkboxes
            name="person"
            idPrefix="person"
            small
            fieldset={{ legend: { text: 'People', size: 's' } }}
            values={ticked(fields, 'person')}
            items={found.people.map(({ id, name, title, unitName }) => ({
              value: id,
              text: name,
              hint: [title, unitName].filter(Boolean).join(', ') || 'Holds no post today',
            }))}
          />
        ) : null}
        {found && found.people.length + found.units.length === 0 ? (
          <p>Nothing found for “{question}”. Check the spelling, or type less of it.</p>
        ) : null}
        <Textarea
          name="pasted"
          label={{ text: 'Or paste a list', size: 's' }}
          hint="E-mail addresses or employee numbers, one a line or with commas between. Nobody is added while a line is not known."
          rows={6}
          errorMessage={faultOf(faults, 'pasted')}
          value={typedText(fields, 'pasted')}
        />
        <Button preventDoubleClick>Add them</Button>
      </ActionForm>
      <p>
        <a href={cycleHref(cycle.id)}>Done choosing: see everybody who is in it</a>
      </p>
    </Page>
  )
}
