import {
  ActionForm,
  Button,
  CalendarDate,
  Details,
  formatDate,
  InsetText,
  ResponsiveTable,
  SummaryList,
  Tag,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { Child } from 'hono/jsx'
import { type OpenProject, standing } from '../open-project.ts'
import { aimSentence, missingOfAim, nextStep, type Step } from '../rules/ready.ts'
import { partNames, stateNames } from '../rules/words.ts'
import { DecisionsPart } from './decisions-part.tsx'
import { DriverList } from './driver-list.tsx'
import { PeoplePart } from './people-part.tsx'
import { ProjectFrame } from './project-frame.tsx'
import { TestsPart } from './tests-part.tsx'

type Props = { readonly frame: Frame; readonly open: OpenProject; readonly done: string | undefined }

const steps: Readonly<Record<Step, { readonly at: string; readonly words: string }>> = {
  aim: { at: '/aim', words: 'Say how much, by when, for whom' },
  measures: { at: '/measures', words: 'Choose what you will watch: outcome, process and balancing' },
  people: { at: '/people', words: 'Name the team, and a sponsor who gives air cover' },
  drivers: { at: '/drivers', words: 'Draw what the aim hangs on' },
  tests: { at: '/tests/new', words: 'Plan a small test, with a prediction' },
  changes: { at: '/changes/new', words: 'Record what is now done differently' },
  verdict: { at: '/verdict', words: 'Read whether it worked' },
}

/** The project on one page: to work from, to show, and to print for the wall. */
export const ProjectPage = ({ frame, open, done }: Props) => {
  const { project, drivers, measures, people, tests, changes, mayWrite } = open
  const path = `/improvement/projects/${project.id}`
  const counts = { drivers: drivers.length, tests: tests.length, changes: standing(changes).length }
  const next = steps[nextStep({ ...project, measures, people, ...counts })]
  const isEnded = project.state === 'stopped' || project.state === 'adopted'
  return (
    <ProjectFrame frame={frame} project={project} done={done === undefined ? undefined : 'Saved'}>
      <p>
        <Tag colour={isEnded ? 'grey' : 'blue'}>{stateNames[project.state]}</Tag>
        {project.offeredAt ? (
          <>
            {' '}
            <a href={`/improvement/good-practice/${project.id}`}>Offered as good practice</a>
          </>
        ) : null}
      </p>
      {mayWrite && !isEnded ? (
        <InsetText>
          <p>
            Next: <a href={`${path}${next.at}`}>{next.words}</a>
          </p>
        </InsetText>
      ) : null}
      {mayWrite && isEnded && !project.offeredAt ? (
        <InsetText>
          <p>
            Next: <a href={`${path}/offer`}>Offer it to others</a>
          </p>
        </InsetText>
      ) : null}
      <AimPart open={open} path={path} />
      <Part
        title="What it hangs on"
        at={`${path}/drivers`}
        mayWrite={mayWrite}
        change="Change the driver diagram"
      >
        {drivers.length === 0 ? (
          <p>No driver diagram yet.</p>
        ) : (
          <DriverList aim={project.aimWhat || project.title} drivers={drivers} />
        )}
      </Part>
      <Part title="What is watched" at={`${path}/measures`} mayWrite={mayWrite} change="Choose measures">
        <MeasuresPart open={open} />
      </Part>
      <Part title="Tests of change" at={`${path}/tests/new`} mayWrite={mayWrite} change="Plan a test">
        <TestsPart tests={tests} path={path} mayWrite={mayWrite} />
      </Part>
      <Part title="Changes" at={`${path}/changes/new`} mayWrite={mayWrite} change="Record a change">
        <ChangesPart open={open} path={path} />
      </Part>
      <Part title="Who takes part" at={`${path}/people`} mayWrite={mayWrite} change="Change who takes part">
        <PeoplePart people={people} airCover={project.airCover} />
      </Part>
      <DecisionsPart open={open} path={path} />
    </ProjectFrame>
  )
}

type PartProps = {
  readonly title: string
  readonly at: string
  readonly mayWrite: boolean
  readonly change: string
  readonly children: Child
}

const Part = ({ title, at, mayWrite, change, children }: PartProps) => (
  <>
    <h2 class="nhsuk-heading-m">{title}</h2>
    {children}
    {mayWrite ? (
      <p class="headroom-not-in-print">
        <a href={at}>{change}</a>
      </p>
    ) : null}
  </>
)

type InProject = { readonly open: OpenProject; readonly path: string }

const AimPart = ({ open: { project, mayWrite }, path }: InProject) => {
  const missing = missingOfAim(project)
  return (
    <Part title="The aim" at={`${path}/aim`} mayWrite={mayWrite} change="Change the aim">
      <p class="nhsuk-lede-text">{aimSentence(project, formatDate) ?? 'Not said yet.'}</p>
      {missing.length > 0 ? (
        <ul>
          {missing.map((question) => (
            <li>{question}</li>
          ))}
        </ul>
      ) : null}
      {project.why === '' ? null : (
        <Details summary="Why this, why now">
          {project.why.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </Details>
      )}
      <SummaryList
        rows={[
          ...(project.reviewId
            ? [
                {
                  key: 'Began with',
                  value: <a href={`/measures/reviews/${project.reviewId}`}>A review of a chart</a>,
                },
              ]
            : []),
          ...(project.ideaId
            ? [
                {
                  key: 'Began with',
                  value: <a href={`/improvement/ideas/${project.ideaId}`}>Somebody’s idea</a>,
                },
              ]
            : []),
          ...(project.adoptedFromId
            ? [
                {
                  key: 'Taken up from',
                  value: (
                    <a href={`/improvement/good-practice/${project.adoptedFromId}`}>
                      {project.adoptedFromTitle ?? 'A project'}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Part>
  )
}

const MeasuresPart = ({ open: { measures, project } }: Pick<InProject, 'open'>) => (
  <>
    {measures.length === 0 ? (
      <p>Nothing yet. Before the first change it needs an outcome, a process and a balancing measure.</p>
    ) : (
      <ResponsiveTable
        caption="Measures of this project"
        captionHidden
        rows={measures}
        columns={[
          {
            heading: 'Measure',
            cell: ({ seriesId, measureName, unitName }) => (
              <a href={`/measures/series/${seriesId}`}>{`${measureName}, ${unitName}`}</a>
            ),
          },
          { heading: 'Kind', cell: ({ part }) => partNames[part] },
          { heading: 'Why this one', cell: ({ why }) => why || 'Not said' },
        ]}
      />
    )}
    {project.withoutMeasures === '' ? null : <p>{`Why one is missing: ${project.withoutMeasures}`}</p>}
  </>
)

const ChangesPart = ({ open: { changes, mayWrite }, path }: InProject) =>
  changes.length === 0 ? (
    <p>Nothing is done differently yet.</p>
  ) : (
    <ul>
      {changes.map(({ id, fromOn, words, withdrawnAt }) => (
        <li>
          {'From '}
          <CalendarDate isoDate={fromOn} />
          {`: ${words} `}
          {withdrawnAt ? '(taken back)' : <a href={`${path}/verdict?change=${id}`}>Did it work?</a>}
          {mayWrite && !withdrawnAt ? (
            <ActionForm action={`${path}/changes/${id}/withdraw`} fields={{ submissionId: newId() }}>
              <Button variant="secondary" small preventDoubleClick>
                Take back: recorded by mistake
                <span class="nhsuk-u-visually-hidden">{`: ${words}`}</span>
              </Button>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
