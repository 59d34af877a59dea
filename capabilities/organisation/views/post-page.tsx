import {
  ActionForm,
  Button,
  CalendarDate,
  EmptyState,
  ErrorSummary,
  faultOf,
  NotificationBanner,
  Page,
  Radios,
  ResponsiveTable,
  SummaryList,
  SummaryOfChanges,
  Timestamp,
} from '@headroom/design-system'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import type { Holding, Post, Responsibility } from '../queries/posts.ts'
import { personHref, placeCrumbs, postHref, unitHref } from './crumbs.ts'

type PostPageProps = {
  readonly frame: Frame
  readonly post: Post
  readonly isAdministrator: boolean
  readonly isSaved?: boolean
  readonly typed?: FormFields
  readonly faults?: readonly FormFault[]
  /** Somebody else decided since the form was opened: `post` is as it is now. */
  readonly isStale?: boolean
}

export const PostPage = (props: PostPageProps) => {
  const { frame, post, faults = [], typed } = props
  return (
    <Page
      {...frame}
      title={post.title}
      current="/organisation/posts"
      breadcrumbs={placeCrumbs(post.places)}
      hasFaults={faults.length > 0}
    >
      <ErrorSummary faults={faults} />
      {props.isSaved ? <NotificationBanner variant="success">The post is saved.</NotificationBanner> : null}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">Post</span>
        {post.title}
      </h1>
      {props.isStale && typed ? <Differences post={post} typed={typed} /> : null}
      <SummaryList
        rows={[
          { key: 'Unit', value: <Place post={post} /> },
          { key: 'Grade', value: post.payGrade ?? 'Not stated' },
          { key: 'Staff group', value: post.staffGroup ?? 'Not stated' },
          {
            key: 'Management responsibility',
            value: <ResponsibilityWords responsibility={post.responsibility} />,
          },
        ]}
      />
      {props.isAdministrator ? <Decide post={post} typed={typed} faults={faults} /> : null}
      <Holders holdings={post.holdings} />
    </Page>
  )
}

const Place = ({ post: { places } }: { readonly post: Post }) => {
  const unit = places.at(-1)
  return unit ? <a href={unitHref(unit)}>{unit.name}</a> : <>Not stated</>
}

const yesOrNo = (carries: boolean | null): string =>
  carries === null ? 'Not decided yet' : carries ? 'Yes' : 'No'

const ResponsibilityWords = ({ responsibility }: { readonly responsibility: Responsibility }) => (
  <>
    {yesOrNo(responsibility.carries)}
    {responsibility.decidedBy === 'rule' ? ', by the rule that matches roles to posts' : ''}
    {responsibility.decidedBy === 'person' && responsibility.by === null
      ? ', set when the post was established'
      : ''}
    {responsibility.by !== null && responsibility.at !== null ? (
      <>
        , decided by {responsibility.by} on <Timestamp instant={responsibility.at} />
      </>
    ) : null}
  </>
)

type DecideProps = {
  readonly post: Post
  readonly typed: FormFields | undefined
  readonly faults: readonly FormFault[]
}

const Decide = ({ post, typed, faults }: DecideProps) => (
  <ActionForm action={postHref(post.id)} fields={{ version: post.responsibility.version }}>
    <Radios
      name="carries"
      idPrefix="carries"
      inline
      fieldset={{ legend: { text: 'Does this post carry management responsibility?', size: 'm' } }}
      hint="For people, money or a service, whatever the codes of the staff record say. No import changes your answer."
      errorMessage={faultOf(faults, 'carries')}
      value={typed ? typedText(typed, 'carries') : savedAnswer(post)}
      items={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
    <Button variant="secondary" preventDoubleClick>
      Save this answer
    </Button>
  </ActionForm>
)

const savedAnswer = ({ responsibility: { carries } }: Post): string =>
  carries === null ? '' : carries ? 'yes' : 'no'

const Differences = ({ post, typed }: { readonly post: Post; readonly typed: FormFields }) => (
  <SummaryOfChanges
    changedBy={post.responsibility.by ?? 'Somebody'}
    changedAt={post.responsibility.at ?? new Date(0)}
    changes={[
      {
        field: 'Management responsibility',
        theirs: yesOrNo(post.responsibility.carries),
        yours: typedText(typed, 'carries') === 'yes' ? 'Yes' : 'No',
      },
    ]}
  />
)

const Holders = ({ holdings }: { readonly holdings: readonly Holding[] }) =>
  holdings.length === 0 ? (
    <EmptyState heading="Nobody has held this post">
      It is vacant, and the staff record names nobody before.
    </EmptyState>
  ) : (
    <ResponsiveTable
      caption="Who holds it and held it"
      rows={holdings}
      columns={[
        { heading: 'Name', cell: ({ personId, name }) => <a href={personHref(personId)}>{name}</a> },
        { heading: 'From', cell: ({ startsOn }) => <CalendarDate isoDate={startsOn} /> },
        { heading: 'To', cell: ({ endsOn }) => (endsOn ? <CalendarDate isoDate={endsOn} /> : 'Today') },
      ]}
    />
  )
