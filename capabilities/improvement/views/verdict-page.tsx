import { showFor } from '@headroom/control-charts'
import { CalendarDate, DownloadLinks, EmptyState, InsetText, ResponsiveTable } from '@headroom/design-system'
import { BeforeAfterFigure } from '@headroom/design-system/charts'
import type { Frame } from '@headroom/platform/http'
import type { OpenProject } from '../open-project.ts'
import type { Change } from '../queries/parts.ts'
import { verdictNames } from '../rules/kept-verdict.ts'
import { readTogether } from '../rules/overall.ts'
import type { Reading } from '../rules/reading.ts'
import { tellReading } from '../rules/tell-reading.ts'
import { partNames } from '../rules/words.ts'
import { ProjectFrame } from './project-frame.tsx'

type Props = {
  readonly frame: Frame
  readonly open: OpenProject
  /** Undefined where nothing has been changed yet. */
  readonly change: Change | undefined
  readonly others: readonly Change[]
  readonly readings: readonly Reading[]
}

export const VerdictPage = ({ frame, open, change, others, readings }: Props) => {
  const { project } = open
  const path = `/improvement/projects/${project.id}`
  if (!change)
    return (
      <ProjectFrame frame={frame} project={project} heading="Did it work?">
        <EmptyState
          heading="Nothing has been changed yet"
          next={{ href: `${path}/changes/new`, text: 'Record a change' }}
        >
          A verdict is read against a day from which something is done differently.
        </EmptyState>
      </ProjectFrame>
    )
  return (
    <ProjectFrame frame={frame} project={project} heading="Did it work?">
      <p class="nhsuk-lede-text">
        {'Since '}
        <CalendarDate isoDate={change.fromOn} />
        {`: ${change.words}`}
      </p>
      <InsetText>
        {readTogether(readings.map(({ measure, verdict }) => ({ ...measure, verdict }))).map((sentence) => (
          <p>{sentence}</p>
        ))}
        {project.withoutMeasures === '' ? null : <p>{`What is not measured: ${project.withoutMeasures}`}</p>}
      </InsetText>
      <Summary readings={readings} />
      {readings.map((reading, at) => (
        <ReadingPart reading={reading} change={change} id={`reading-${at + 1}`} />
      ))}
      <Others others={others} path={path} />
      <DownloadLinks
        files={[
          { href: `${path}/verdict.csv?change=${change.id}`, name: 'The verdicts as a table', format: 'CSV' },
        ]}
      />
      <p class="headroom-not-in-print">
        To compare with units that did not make this change, a study is needed: this page does not do it.{' '}
        <a href={path}>Back to the project</a>
      </p>
    </ProjectFrame>
  )
}

const Summary = ({ readings }: Pick<Props, 'readings'>) => (
  <ResponsiveTable
    caption="The verdicts"
    rows={readings}
    columns={[
      { heading: 'Measure', cell: ({ measure }) => `${measure.measureName}, ${measure.unitName}` },
      { heading: 'Kind', cell: ({ measure }) => partNames[measure.part] },
      { heading: 'Verdict', cell: ({ verdict }) => verdictNames[verdict] },
      { heading: 'Difference', cell: differenceOf },
      { heading: 'Has it held?', cell: heldWords },
    ]}
  />
)

export function differenceOf(reading: Reading): string {
  if (!reading.ok || !reading.answer.difference) return 'Not known'
  const show = showFor(reading.answer.chart)
  const { estimate, lower, upper } = reading.answer.difference
  return `${show(estimate)}, between ${show(lower)} and ${show(upper)}`
}

export function heldWords(reading: Reading): string {
  if (!reading.ok || !reading.answer.firstSeen) return 'Nothing to hold yet'
  const { hasHeld } = reading.answer
  return hasHeld === null ? 'Too early to say' : hasHeld ? 'Yes, since' : 'No'
}

type PartProps = { readonly reading: Reading; readonly change: Change; readonly id: string }

const ReadingPart = ({ reading, change, id }: PartProps) => {
  const { measure } = reading
  const [first, ...cautions] = tellReading(reading)
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 class="nhsuk-heading-m" id={`${id}-heading`}>
        {`${measure.measureName}, ${measure.unitName}`}
        <span class="nhsuk-caption-m">{`${partNames[measure.part]} measure: ${verdictNames[reading.verdict].toLowerCase()}`}</span>
      </h2>
      {reading.ok ? (
        <BeforeAfterFigure
          id={id}
          answer={reading.answer}
          changeDate={change.fromOn}
          title={measure.measureName}
          change={change.words}
        />
      ) : (
        <p>{first}</p>
      )}
      {cautions.length > 0 ? (
        <>
          <h3 class="nhsuk-heading-s">What to know beside it</h3>
          <ul>
            {cautions.map((caution) => (
              <li>{caution}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="headroom-not-in-print">
        <a href={`/measures/series/${measure.seriesId}`}>
          The chart and its rows<span class="nhsuk-u-visually-hidden">{`: ${measure.measureName}`}</span>
        </a>
      </p>
    </section>
  )
}

const Others = ({ others, path }: Pick<Props, 'others'> & { readonly path: string }) =>
  others.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">Other changes of this project</h2>
      <ul>
        {others.map(({ id, fromOn, words }) => (
          <li>
            <a href={`${path}/verdict?change=${id}`}>{words}</a>, since <CalendarDate isoDate={fromOn} />
          </li>
        ))}
      </ul>
    </>
  )
