import { ActionForm, Button, ErrorSummary, Page } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { REPLY_WITHIN_DAYS } from '../rules/reply-due.ts'
import { Chosen, Line, OneOf, Words } from './fields.tsx'
import { type UnitChoice, unitOptions } from './new-project-page.tsx'
import type { Shown } from './shown.ts'

export const NewIdeaPage = (shown: Shown & { readonly units: readonly UnitChoice[] }) => (
  <Page
    {...shown.frame}
    title="Put in an idea"
    current="/improvement"
    hasFaults={shown.faults.length > 0}
    breadcrumbs={[
      { href: '/improvement', text: 'Improvement' },
      { href: '/improvement/ideas', text: 'Ideas' },
    ]}
  >
    <ErrorSummary faults={shown.faults} />
    <h1 class="nhsuk-heading-l">Put in an idea</h1>
    <p>{`Half a thought is enough. Somebody who leads the unit replies within ${REPLY_WITHIN_DAYS} days, and everybody can read the reply.`}</p>
    <ActionForm action="/improvement/ideas/new" fields={{ submissionId: newId() }}>
      <Line shown={shown} name="words" label="What could be better?" />
      <Words
        shown={shown}
        name="why"
        label="What happens now? (if you like)"
        hint="Leave out names of patients and colleagues."
      />
      <Chosen
        shown={shown}
        name="unitId"
        label="For which unit?"
        none="Select a unit"
        options={unitOptions(shown.units)}
      />
      <OneOf
        shown={shown}
        name="named"
        label="Shall your name stand with it?"
        options={[
          { value: 'yes', text: 'Yes', hint: 'So that people can ask you, and thank you.' },
          {
            value: 'no',
            text: 'No',
            hint: 'Your name is kept nowhere with the idea. Then only this list tells you the reply.',
          },
        ]}
      />
      <Button preventDoubleClick>Put it in</Button>
    </ActionForm>
  </Page>
)
