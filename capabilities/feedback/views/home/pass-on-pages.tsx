import {
  ActionForm,
  Button,
  CalendarDate,
  EmptyState,
  formatDate,
  InsetText,
  Page,
  Pagination,
  ResponsiveTable,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { LinkToPassOn } from '../../queries/links-to-pass-on.ts'
import { groupLabels } from '../../rules/group-words.ts'
import { feedbackCrumb } from '../hrefs.ts'

export const PASS_ON = '/feedback/pass-on'

type PassOnPageProps = {
  readonly frame: Frame
  readonly links: readonly LinkToPassOn[]
  readonly page: number
  readonly pages: number
}

/** Whom no mail reached, for whoever can reach them in another way. */
export const PassOnPage = ({ frame, links, page, pages }: PassOnPageProps) => (
  <Page {...frame} title="Links to pass on" current="/feedback" breadcrumbs={[feedbackCrumb]}>
    <h1 class="nhsuk-heading-l">Links to pass on</h1>
    <p>
      These people outside were asked for feedback, and no mail reached them. You can give each their link: in
      a mail of your own, or on paper.
    </p>
    {links.length === 0 ? (
      <EmptyState heading="No links to pass on" level={2}>
        Everybody outside who is asked was sent a mail, or nobody is.
      </EmptyState>
    ) : (
      <>
        <ResponsiveTable
          caption="People outside whom no mail reached"
          captionHidden
          rows={links}
          columns={[
            { heading: 'Who', cell: (link) => <Who {...link} /> },
            { heading: 'As', cell: ({ group }) => groupLabels[group] },
            { heading: 'About', cell: ({ subjectName, cycleName }) => `${subjectName}: ${cycleName}` },
            { heading: 'Closes', cell: ({ closesOn }) => <CalendarDate isoDate={closesOn} /> },
            { heading: 'Link', cell: (link) => <ShowLink {...link} /> },
          ]}
        />
        <Pagination page={page} pages={pages} hrefFor={(number) => `${PASS_ON}?page=${number}`} />
      </>
    )}
  </Page>
)

const Who = ({ name, email, isReturned }: LinkToPassOn) => (
  <>
    {name}
    {email ? <span class="nhsuk-u-font-size-16">{` ${email}`}</span> : null}
    {isReturned ? <span class="nhsuk-u-font-size-16"> (the mail could not be delivered)</span> : null}
  </>
)

const ShowLink = ({ invitationId, name }: LinkToPassOn) => (
  <ActionForm action={`${PASS_ON}/${invitationId}`}>
    <Button variant="secondary" small preventDoubleClick>
      Show the link
      <span class="nhsuk-u-visually-hidden">{` of ${name}`}</span>
    </Button>
  </ActionForm>
)

type LinkPageProps = {
  readonly frame: Frame
  readonly link: LinkToPassOn
  readonly address: string
}

export const LinkPage = ({ frame, link, address }: LinkPageProps) => (
  <Page
    {...frame}
    title="A link to pass on"
    current="/feedback"
    breadcrumbs={[feedbackCrumb, { href: PASS_ON, text: 'Links to pass on' }]}
  >
    <h1 class="nhsuk-heading-l">{`The link of ${link.name}`}</h1>
    <p>
      {`It is for feedback about ${link.subjectName}, until ${formatDate(link.closesOn)}. Give it to ${link.name} and to nobody else, least of all to ${link.subjectName}.`}
    </p>
    <p>
      <code>{address}</code>
    </p>
    <InsetText>
      <p>
        Please do not open it: it is theirs to answer. That you were shown it is on record. What it opens
        never says whether it has been used, so nobody can look up who has answered.
      </p>
    </InsetText>
    <p>
      <a href={PASS_ON}>Back to the links</a>
    </p>
  </Page>
)
