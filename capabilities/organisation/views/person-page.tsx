import {
  CalendarDate,
  ErrorSummary,
  NotificationBanner,
  Page,
  ResponsiveTable,
  SummaryList,
  Tag,
} from '@headroom/design-system'
import type { FormFault, Frame } from '@headroom/platform/http'
import type { HeldPost, Person } from '../queries/people.ts'
import type { MaySee } from '../rules.ts'
import { fteWords } from '../words.ts'
import { crumbs, personHref, postHref, unitHref } from './crumbs.ts'
import { Duties } from './duties.tsx'

type PersonPageProps = {
  readonly frame: Frame
  readonly person: Person
  readonly maySee: MaySee
  readonly isSaved?: boolean
  readonly faults?: readonly FormFault[]
}

export const PersonPage = ({ frame, person, maySee, isSaved = false, faults = [] }: PersonPageProps) => (
  <Page
    {...frame}
    title={person.name}
    current="/organisation/people"
    breadcrumbs={crumbs({ href: '/organisation/people', text: 'People' })}
    hasFaults={faults.length > 0}
  >
    <ErrorSummary faults={faults} />
    {isSaved ? <NotificationBanner variant="success">The duties are saved.</NotificationBanner> : null}
    <h1 class="nhsuk-heading-l">{person.name}</h1>
    <Posts person={person} maySee={maySee} />
    <Manages person={person} />
    {maySee.administration ? <Administration person={person} /> : null}
  </Page>
)

const Posts = ({ person, maySee }: Pick<PersonPageProps, 'person' | 'maySee'>) => {
  const today = person.posts.filter(({ endsOn }) => endsOn === null)
  const before = person.posts.filter(({ endsOn }) => endsOn !== null)
  return (
    <>
      {today.length === 0 ? (
        <p>
          <Tag colour="grey">Holds no post today</Tag>
        </p>
      ) : (
        today.map((post) => <PostToday post={post} maySee={maySee} />)
      )}
      {before.length > 0 ? <PostsBefore posts={before} /> : null}
    </>
  )
}

const PostToday = ({ post, maySee }: { readonly post: HeldPost; readonly maySee: MaySee }) => (
  <>
    <h2 class="nhsuk-heading-m">
      <a href={postHref(post.postId)}>{post.title}</a>
    </h2>
    <SummaryList
      rows={[
        {
          key: 'Unit',
          value: <a href={unitHref({ id: post.unitId, kind: 'department' })}>{post.unitName}</a>,
        },
        { key: 'Grade', value: post.payGrade ?? 'Not stated' },
        { key: 'Time', value: fteWords(post.fte) },
        { key: 'Since', value: <CalendarDate isoDate={post.startsOn} /> },
        {
          key: 'Line manager',
          value: post.lineManager ? (
            <a href={personHref(post.lineManager.id)}>{post.lineManager.name}</a>
          ) : (
            'None recorded'
          ),
        },
        ...(maySee.lastAppraisal
          ? [
              {
                key: 'Last appraisal',
                value: post.lastAppraisalOn ? (
                  <CalendarDate isoDate={post.lastAppraisalOn} />
                ) : (
                  'None recorded'
                ),
              },
            ]
          : []),
      ]}
    />
  </>
)

const PostsBefore = ({ posts }: { readonly posts: readonly HeldPost[] }) => (
  <ResponsiveTable
    caption="Posts held before"
    rows={posts}
    columns={[
      { heading: 'Post', cell: ({ postId, title }) => <a href={postHref(postId)}>{title}</a> },
      { heading: 'Unit', cell: ({ unitName }) => unitName },
      { heading: 'From', cell: ({ startsOn }) => <CalendarDate isoDate={startsOn} /> },
      { heading: 'To', cell: ({ endsOn }) => (endsOn ? <CalendarDate isoDate={endsOn} /> : 'Today') },
    ]}
  />
)

const Manages = ({ person }: { readonly person: Person }) =>
  person.managesCount === 0 ? null : (
    <>
      <ResponsiveTable
        caption="Who they manage today"
        rows={person.manages}
        columns={[
          { heading: 'Name', cell: ({ id, name }) => <a href={personHref(id)}>{name}</a> },
          { heading: 'Post', cell: ({ title }) => title },
        ]}
      />
      {person.managesCount > person.manages.length ? (
        <p>
          The first {person.manages.length} of {person.managesCount}, by name.
        </p>
      ) : null}
    </>
  )

const Administration = ({ person }: { readonly person: Person }) => (
  <>
    <h2 class="nhsuk-heading-m">For administrators</h2>
    <SummaryList
      rows={[
        { key: 'Employee number', value: person.employeeNumber ?? 'None' },
        { key: 'E-mail address', value: person.email ?? 'None: they cannot be invited to sign in' },
      ]}
    />
    <Duties person={person} />
  </>
)
