import { ActionForm, Button, EmptyState, Page, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { OwnCredit } from '../queries/credits.ts'
import { personPartNames } from '../rules/words.ts'

type Props = { readonly frame: Frame; readonly credits: readonly OwnCredit[] }

/** What teams say somebody did, as that person sees it: they agree to be named or not, and may think again. */
export const NamedPage = ({ frame, credits }: Props) => (
  <Page
    {...frame}
    title="Where you are named"
    current="/improvement"
    breadcrumbs={[{ href: '/improvement', text: 'Improvement' }]}
  >
    <h1 class="nhsuk-heading-l">Where you are named</h1>
    <p>
      Teams write down who did what, managers too. Your name stands beside it only if you say so, and you can
      change your mind at any time.
    </p>
    {credits.length === 0 ? (
      <EmptyState heading="Nowhere yet">When you take part in a project, it is listed here.</EmptyState>
    ) : (
      <ResponsiveTable
        caption="Your part in projects"
        captionHidden
        rows={credits}
        columns={[
          {
            heading: 'Project',
            cell: ({ projectId, title, unitName }) => (
              <a href={`/improvement/projects/${projectId}`}>{`${title}, ${unitName}`}</a>
            ),
          },
          { heading: 'Your part', cell: ({ part }) => personPartNames[part] },
          {
            heading: 'What they say you did',
            cell: ({ contribution }) => contribution || 'Nothing written yet',
          },
          { heading: 'Named?', cell: (credit) => <Naming {...credit} /> },
        ]}
      />
    )}
  </Page>
)

const Naming = ({ id, title, agreesToBeNamed }: OwnCredit) => (
  <div>
    <p>
      {agreesToBeNamed === null
        ? 'You have not said yet.'
        : agreesToBeNamed
          ? 'You are named.'
          : 'You are not named.'}
    </p>
    {agreesToBeNamed === true ? null : <Answer id={id} title={title} agrees="yes" words="Name me" />}
    {agreesToBeNamed === false ? null : (
      <Answer id={id} title={title} agrees="no" words="Leave my name out" />
    )}
  </div>
)

type AnswerProps = {
  readonly id: string
  readonly title: string
  readonly agrees: 'yes' | 'no'
  readonly words: string
}

const Answer = ({ id, title, agrees, words }: AnswerProps) => (
  <ActionForm action={`/improvement/named/${id}`} fields={{ submissionId: newId(), agrees }}>
    <Button variant="secondary" small preventDoubleClick>
      {words}
      <span class="nhsuk-u-visually-hidden">{`: ${title}`}</span>
    </Button>
  </ActionForm>
)
