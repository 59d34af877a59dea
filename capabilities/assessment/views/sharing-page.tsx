import {
  ActionForm,
  Button,
  EmptyState,
  NotificationBanner,
  Page,
  ResponsiveTable,
  Timestamp,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { LineManager, PastAgreement } from '../queries/sharing.ts'

type SharingProps = {
  readonly frame: Frame
  readonly managers: readonly LineManager[]
  readonly agreements: readonly PastAgreement[]
  readonly notice?: string | undefined
}

export const SharingPage = ({ frame, managers, agreements, notice }: SharingProps) => (
  <Page
    {...frame}
    title="What you share"
    current="/assessment"
    breadcrumbs={[{ href: '/assessment', text: 'Self-assessment' }]}
  >
    {notice ? <NotificationBanner variant="success">{notice}</NotificationBanner> : null}
    <h1 class="nhsuk-heading-l">What you share with your line manager</h1>
    <p>
      If you agree, your line manager sees the levels and stage of what you have submitted, and the gap to
      your role. They never see a draft, your notes or your links. You can stop at any time, and a new manager
      sees nothing until you agree again.
    </p>
    {managers.length === 0 ? (
      <EmptyState heading="No line manager">
        The staff record names no line manager for you today, so there is nobody to share with.
      </EmptyState>
    ) : (
      managers.map((manager) => <ManagerChoice manager={manager} />)
    )}
    {agreements.length > 0 ? (
      <ResponsiveTable
        caption="Every agreement you have given"
        rows={agreements}
        columns={[
          { heading: 'With', cell: ({ name }) => name },
          { heading: 'Given', cell: ({ givenAt }) => <Timestamp instant={givenAt} /> },
          {
            heading: 'Ended',
            cell: ({ withdrawnAt }) => (withdrawnAt ? <Timestamp instant={withdrawnAt} /> : 'Still stands'),
          },
        ]}
      />
    ) : null}
  </Page>
)

const ManagerChoice = ({ manager: { id, name, agreedAt } }: { readonly manager: LineManager }) => (
  <section>
    <h2 class="nhsuk-heading-m">{name}</h2>
    {agreedAt ? (
      <p>
        You have shared since <Timestamp instant={agreedAt} />.
      </p>
    ) : (
      <p>
        You are not sharing. Your manager sees who shares, so they can tell that you do not, and nothing more.
      </p>
    )}
    <ActionForm
      action="/assessment/sharing"
      fields={{ managerId: id, decision: agreedAt ? 'withdraw' : 'give', submissionId: newId() }}
    >
      <Button variant={agreedAt ? 'secondary' : undefined} preventDoubleClick>
        {agreedAt ? `Stop sharing with ${name}` : `Share my levels with ${name}`}
      </Button>
    </ActionForm>
  </section>
)
