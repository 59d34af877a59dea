import { Button } from '../components/button.tsx'
import { CharacterCount } from '../components/character-count.tsx'
import { ErrorMessage } from '../components/error-message.tsx'
import { FileUpload } from '../components/file-upload.tsx'
import { Hint } from '../components/hint.tsx'
import { Input } from '../components/input.tsx'
import { Label } from '../components/label.tsx'
import { PasswordInput } from '../components/password-input.tsx'
import { SearchInput } from '../components/search-input.tsx'
import { Textarea } from '../components/textarea.tsx'
import { ActionForm } from '../patterns/action-form.tsx'
import type { SampleGroup } from './sample.tsx'

export const fields = (): SampleGroup => ({
  id: 'fields',
  heading: 'Fields',
  samples: [
    {
      component: 'Button',
      states: {
        Primary: <Button>Save and continue</Button>,
        Secondary: <Button variant="secondary">Save as draft</Button>,
        'Secondary, solid': <Button variant="secondary-solid">Save as draft</Button>,
        Warning: <Button variant="warning">Withdraw from the programme</Button>,
        Small: <Button small>Show people</Button>,
        Disabled: <Button disabled>Publish</Button>,
        'As a link': <Button href="#fields">Start your assessment</Button>,
        'With an icon': <Button icon={{ name: 'plus', placement: 'start' }}>Add evidence</Button>,
        Reverse: <Button variant="reverse">Sign in</Button>,
      },
      onBlue: ['Reverse'],
    },
    {
      component: 'Input',
      states: {
        Default: <Input name="gallery-name" label="Name of the unit" />,
        'With a hint': (
          <Input
            name="gallery-post"
            label="Post"
            hint="As it is in the staff record, for example ward manager"
          />
        ),
        Refused: (
          <Input
            name="gallery-name-refused"
            label="Name of the unit"
            errorMessage="Enter the name of the unit"
          />
        ),
        'With a prefix and a suffix': (
          <Input
            name="gallery-cost"
            label="Cost each week"
            prefix="£"
            suffix="each week"
            width={5}
            inputmode="numeric"
          />
        ),
        'As the question of the page': (
          <Input
            name="gallery-question"
            label={{ text: 'What is your post?', size: 'l' }}
            autocomplete="organization-title"
          />
        ),
        Disabled: <Input name="gallery-disabled" label="Staff number" value="E00417" disabled />,
      },
    },
    {
      component: 'Textarea',
      states: {
        Default: (
          <Textarea name="gallery-note" label="What did you do?" hint="One example is enough" rows={4} />
        ),
        Refused: (
          <Textarea
            name="gallery-note-refused"
            label="What changed?"
            errorMessage="Enter what changed"
            rows={3}
          />
        ),
      },
    },
    {
      component: 'CharacterCount',
      states: {
        Default: <CharacterCount name="gallery-summary" label="Summary" maxlength={200} rows={3} />,
        'Over the limit': (
          <CharacterCount
            name="gallery-summary-over"
            label="Aim"
            maxlength={10}
            rows={3}
            value="Fewer last-minute changes to the rota"
            errorMessage="Aim must be 10 characters or less"
          />
        ),
      },
    },
    {
      component: 'PasswordInput',
      states: {
        Default: (
          <ActionForm action="#fields">
            <Input name="gallery-email" label="E-mail address" type="email" autocomplete="username" />
            <PasswordInput name="gallery-password" label="Password" autocomplete="current-password" />
          </ActionForm>
        ),
      },
    },
    {
      component: 'SearchInput',
      states: { Default: <SearchInput name="gallery-search" label="Find a person" /> },
    },
    {
      component: 'FileUpload',
      states: {
        Default: <FileUpload name="gallery-extract" label="Staff extract" hint="CSV or XLSX, up to 20 MB" />,
        Refused: (
          <FileUpload
            name="gallery-extract-refused"
            label="Staff extract"
            errorMessage="The file must be CSV or XLSX"
          />
        ),
      },
    },
    { component: 'Label', states: { Default: <Label for="gallery-labelled">Name of the programme</Label> } },
    { component: 'Hint', states: { Default: <Hint>You can change this later</Hint> } },
    { component: 'ErrorMessage', states: { Default: <ErrorMessage>Select when you started</ErrorMessage> } },
  ],
})
