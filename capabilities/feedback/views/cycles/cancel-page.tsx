import { ActionForm, BackLink, Button, Page, WarningCallout } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Cycle } from '../../queries/cycles.ts'
import { cycleHref } from '../hrefs.ts'

export const CancelPage = ({ frame, cycle }: { readonly frame: Frame; readonly cycle: Cycle }) => (
  <Page {...frame} title="Cancel this feedback" current="/feedback">
    <BackLink href={cycle.kind === 'person' ? '/feedback' : cycleHref(cycle.id)}>Keep it</BackLink>
    <h1 class="nhsuk-heading-l">Cancel {cycle.name}?</h1>
    <WarningCallout heading="This cannot be undone">
      <p>
        {cycle.state === 'preparing'
          ? 'Nobody has been asked yet. What you set up is put away.'
          : 'Every answer that has been given is erased unread, and so are names and addresses of people outside. Nobody gets a report. Links lead to a page that says it was cancelled.'}
      </p>
    </WarningCallout>
    <ActionForm action={`${cycleHref(cycle.id)}/cancel`}>
      <Button variant="warning" preventDoubleClick>
        Cancel it for good
      </Button>
    </ActionForm>
  </Page>
)
