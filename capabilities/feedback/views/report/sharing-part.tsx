import {
  ActionForm,
  Button,
  ErrorSummary,
  faultOf,
  Input,
  ResponsiveTable,
  Timestamp,
} from '@headroom/design-system'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { Reader, Share } from '../../queries/report-sharing.ts'
import { reportHref } from './report-hrefs.ts'

export type SharingState = {
  readonly managers: readonly { readonly id: string; readonly name: string }[]
  readonly shares: readonly Share[]
  readonly readers: readonly Reader[]
  readonly typed?: FormFields | undefined
  readonly faults?: readonly FormFault[] | undefined
}

type PartProps = { readonly reportId: string; readonly sharing: SharingState }

export const SharingFaults = ({ sharing }: { readonly sharing: SharingState | undefined }) => (
  <ErrorSummary faults={sharing?.faults ?? []} />
)

/** The subject's alone: who may read it, who has, and how to stop. */
export const SharingPart = ({
  reportId,
  sharing: { managers, shares, readers, typed, faults = [] },
}: PartProps) => {
  const today = shares.filter(({ withdrawnAt }) => withdrawnAt === null)
  const toOffer = managers.filter(({ id }) => !today.some(({ personId }) => personId === id))
  return (
    <section id="sharing" class="headroom-not-in-print">
      <h2 class="nhsuk-heading-m">Who else may read it</h2>
      <p>
        Nobody reads your report unless you let them. You can stop at any time, and you see here when they
        have read it.
      </p>
      {toOffer.map(({ id, name }) => (
        <ActionForm action={`${reportHref(reportId)}/share`} fields={{ personId: id, submissionId: newId() }}>
          <Button variant="secondary" preventDoubleClick>{`Share with ${name}, your line manager`}</Button>
        </ActionForm>
      ))}
      <ActionForm action={`${reportHref(reportId)}/share`} fields={{ submissionId: newId() }}>
        <Input
          name="email"
          label="Share with somebody else in your organisation"
          hint="Their work e-mail address"
          type="email"
          spellcheck={false}
          value={typed ? typedText(typed, 'email') : ''}
          errorMessage={faultOf(faults, 'email')}
        />
        <Button variant="secondary" preventDoubleClick>
          Share
        </Button>
      </ActionForm>
      {shares.length > 0 ? (
        <ResponsiveTable
          caption="Who you have shared it with"
          captionSize="s"
          rows={shares}
          columns={[
            { heading: 'Name', cell: ({ name }) => name },
            { heading: 'Since', cell: ({ givenAt }) => <Timestamp instant={givenAt} /> },
            {
              heading: 'Until',
              cell: ({ withdrawnAt, personId, name }) =>
                withdrawnAt ? (
                  <Timestamp instant={withdrawnAt} />
                ) : (
                  <ActionForm
                    action={`${reportHref(reportId)}/stop-sharing`}
                    fields={{ personId, submissionId: newId() }}
                  >
                    <Button variant="secondary" small>{`Stop sharing with ${name}`}</Button>
                  </ActionForm>
                ),
            },
          ]}
        />
      ) : null}
      <h3 class="nhsuk-heading-s">Who has read it</h3>
      {readers.length === 0 ? (
        <p>Nobody but you.</p>
      ) : (
        <ul>
          {readers.map(({ name, at }) => (
            <li>
              {name}, <Timestamp instant={at} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
