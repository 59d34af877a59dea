import {
  ActionLink,
  CalendarDate,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  Page,
  Tag,
} from '@headroom/design-system'
import type { FormFault, FormFields, Frame } from '@headroom/platform/http'
import type { Cycle } from '../../queries/cycles.ts'
import type { ListedRater, ListSubject } from '../../queries/rater-list.ts'
import type { ListRights, ListStanding } from '../../rules/list-rights.ts'
import { cycleCrumb, feedbackCrumb, ratersHref } from '../hrefs.ts'
import { type AddingProps, AddRaters } from './add-raters.tsx'
import { listStateNames, nextWords } from './list-words.ts'
import { ListedGroups } from './listed-groups.tsx'

export type RatersPageProps = {
  readonly frame: Frame
  readonly cycle: Cycle
  readonly subject: ListSubject
  readonly standings: ReadonlySet<ListStanding>
  readonly rights: ListRights
  readonly raters: readonly ListedRater[]
  readonly adding: Pick<AddingProps, 'suggestions' | 'question' | 'found'>
  readonly faults?: readonly FormFault[]
  readonly typed?: FormFields | undefined
  readonly notice?: string | undefined
}

/** Who is to be asked about somebody: chosen, looked over, agreed; and who was, until it closes. */
export const RatersPage = (props: RatersPageProps) => {
  const { frame, cycle, subject, standings, rights, raters, adding, faults = [], typed, notice } = props
  const isOwn = standings.has('subject')
  const title = isOwn ? 'Who to ask about you' : `Who to ask about ${subject.name}`
  const href = ratersHref(cycle.id, subject.personId)
  const proposed = raters.filter(({ state }) => state === 'proposed')
  return (
    <Page
      {...frame}
      title={title}
      current="/feedback"
      breadcrumbs={[feedbackCrumb, ...(standings.has('runner') ? [cycleCrumb(cycle)] : [])]}
      hasFaults={faults.length > 0}
    >
      <ErrorSummary faults={faults} />
      {notice ? <NotificationBanner>{notice}</NotificationBanner> : null}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{cycle.name}</span>
        {title}
      </h1>
      <p>
        <Tag colour={subject.listState === 'agreed' ? 'green' : 'blue'}>
          {listStateNames[subject.listState]}
        </Tag>{' '}
        Closes on <CalendarDate isoDate={cycle.closesOn} />.
      </p>
      <p>{nextWords({ cycle, subject, standings, rights, proposed: proposed.length })}</p>
      <p>
        Choose people who see the work: a spread, and some who will say what is hard to hear. Eight to twelve
        is usual. Of each group, at least {String(cycle.threshold)} must answer before anything of it is shown
        by itself.
      </p>
      <ListedGroups cycle={cycle} subject={subject} raters={raters} rights={rights} standings={standings} />
      {rights.change ? (
        <AddRaters
          action={href}
          lockVersion={subject.lockVersion}
          isOwn={isOwn}
          faults={faults}
          typed={typed}
          {...adding}
        />
      ) : null}
      {rights.agree || rights.send ? (
        proposed.length > 0 ? (
          <ActionLink href={`${href}/check`}>
            {rights.agree ? 'Check the list and have them asked' : 'Check the list and send it for review'}
          </ActionLink>
        ) : (
          <InsetText>Add somebody above. When you have, you can check the list and go on.</InsetText>
        )
      ) : null}
    </Page>
  )
}
