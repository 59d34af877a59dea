import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Fieldset } from '../components/fieldset.tsx'
import { Input } from '../components/input.tsx'
import { Legend } from '../components/legend.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import type { SampleGroup } from './sample.tsx'

const stages = [
  { value: '1', text: 'Entry' },
  { value: '2', text: 'Practised', hint: 'You do this most weeks, and others rely on it' },
  { value: '3', text: 'Leading others' },
  { divider: 'or' },
  { value: 'none', text: 'I have had no chance to show this' },
]

export const choices = (): SampleGroup => ({
  id: 'choices',
  heading: 'Choices and dates',
  samples: [
    {
      component: 'Radios',
      states: {
        Default: (
          <Radios
            name="gallery-stage"
            fieldset={{ legend: { text: 'Which stage are you at?', size: 'm' } }}
            hint="Choose the one that fits most of your week"
            value="2"
            items={stages}
          />
        ),
        Refused: (
          <Radios
            name="gallery-stage-refused"
            fieldset={{ legend: 'Which stage are you at?' }}
            errorMessage="Select the stage you are at"
            items={stages.slice(0, 3)}
          />
        ),
        'Small and inline': (
          <Radios
            name="gallery-share"
            small
            inline
            fieldset={{ legend: 'Share with your line manager?' }}
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ]}
          />
        ),
      },
    },
    {
      component: 'Checkboxes',
      states: {
        Default: (
          <Checkboxes
            name="gallery-sources"
            fieldset={{ legend: 'Who should be asked?' }}
            values={['peers']}
            items={[
              { value: 'peers', text: 'Colleagues' },
              { value: 'reports', text: 'People who report to you' },
              { divider: 'or' },
              { value: 'nobody', text: 'Nobody yet', behaviour: 'exclusive' },
            ]}
          />
        ),
        Refused: (
          <Checkboxes
            name="gallery-sources-refused"
            fieldset={{ legend: 'Who should be asked?' }}
            errorMessage="Select who should be asked"
            items={[{ value: 'peers', text: 'Colleagues' }]}
          />
        ),
        'With a question that follows': (
          <Checkboxes
            name="gallery-evidence"
            fieldset={{ legend: 'What evidence do you have?' }}
            items={[
              {
                value: 'link',
                text: 'A link',
                checked: true,
                conditional: { html: <Input name="gallery-evidence-link" label="Address" type="url" /> },
              },
              { value: 'notes', text: 'Notes' },
            ]}
          />
        ),
        Small: (
          <Checkboxes
            name="gallery-units"
            small
            fieldset={{ legend: 'Units' }}
            items={[
              { value: 'larch', text: 'Larch ward' },
              { value: 'rowan', text: 'Rowan ward', disabled: true },
            ]}
          />
        ),
      },
    },
    {
      component: 'Select',
      states: {
        Default: (
          <Select
            name="gallery-order"
            label="Sort by"
            value="name"
            items={[
              { value: 'name', text: 'Name' },
              { value: 'unit', text: 'Unit' },
            ]}
          />
        ),
        Refused: (
          <Select
            name="gallery-unit"
            label="Unit"
            errorMessage="Select a unit"
            items={[
              { value: '', text: 'Choose a unit' },
              { value: 'larch', text: 'Larch ward' },
            ]}
          />
        ),
      },
    },
    {
      component: 'DateInput',
      states: {
        Default: (
          <DateInput
            id="gallery-started"
            namePrefix="gallery-started"
            fieldset={{ legend: 'When did you start in this post?' }}
            hint="For example, 3 11 2026"
            values={{ day: '3', month: '11', year: '2026' }}
          />
        ),
        'Refused, for its year': (
          <DateInput
            id="gallery-ended"
            namePrefix="gallery-ended"
            fieldset={{ legend: 'When did it end?' }}
            errorMessage="The date it ended must include a year"
            day={{ value: '3' }}
            month={{ value: '11' }}
            year={{ error: true }}
          />
        ),
      },
    },
    {
      component: 'Fieldset',
      states: {
        'Fields that belong together': (
          <Fieldset legend={{ text: 'Your post', size: 'm' }}>
            <Input name="gallery-fieldset-title" label="Title" />
            <Input name="gallery-fieldset-band" label="Band" width={2} />
          </Fieldset>
        ),
      },
    },
    {
      component: 'Legend',
      states: {
        Default: (
          <fieldset class="nhsuk-fieldset">
            <Legend size="m">Which stage are you at?</Legend>
          </fieldset>
        ),
      },
    },
  ],
})
