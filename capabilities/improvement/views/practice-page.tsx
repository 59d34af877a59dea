import { type ChartFacts, ChartPicture, type DrawnChart } from '@headroom/capabilities/measures'
import {
  ActionForm,
  Button,
  CalendarDate,
  DayField,
  ResponsiveTable,
  SummaryList,
} from '@headroom/design-system'
import { BeforeAfterFigure } from '@headroom/design-system/charts'
import { newId } from '@headroom/platform/ids'
import type { OpenProject } from '../open-project.ts'
import type { Change } from '../queries/parts.ts'
import type { Adoption } from '../queries/practice.ts'
import type { Reading } from '../rules/reading.ts'
import { Chosen, Words } from './fields.tsx'
import { type UnitChoice, unitOptions } from './new-project-page.tsx'
import { Credit } from './people-part.tsx'
import { ProjectFrame } from './project-frame.tsx'
import type { Shown } from './shown.ts'

type Props = Shown & {
  readonly open: OpenProject
  readonly adoptions: readonly Adoption[]
  readonly change: Change | undefined
  readonly readings: readonly Reading[]
  readonly charts: ReadonlyMap<string, { readonly facts: ChartFacts; readonly drawn: DrawnChart }>
  readonly units: readonly UnitChoice[]
}

/** What a team offers, how it went there, and how it goes for those who took it up. */
export const PracticePage = (props: Props) => {
  const { frame, open, faults, change, readings, adoptions } = props
  const { project, people } = open
  return (
    <ProjectFrame frame={frame} project={project} heading="Good practice" faults={faults}>
      <SummaryList
        rows={[
          { key: 'What is essential', value: project.offerEssential },
          { key: 'What can be adapted', value: project.offerAdaptable },
          ...(change ? [{ key: 'What was changed', value: change.words }] : []),
        ]}
      />
      <p>
        <a href={`/improvement/projects/${project.id}`}>The whole project</a>
      </p>
      <p>
        <a href={`/improvement/new?from=${project.id}`}>Start a project that takes it up</a>
      </p>
      <Credit people={people} />
      <h2 class="nhsuk-heading-m">{`How it went in ${project.unitName}`}</h2>
      {readings.length === 0 ? <p>No change was recorded, so there is no chart to show.</p> : null}
      {readings.map((reading, at) =>
        reading.ok && change ? (
          <BeforeAfterFigure
            id={`offered-${at + 1}`}
            answer={reading.answer}
            changeDate={change.fromOn}
            title={`${reading.measure.measureName}, ${reading.measure.unitName}`}
            change={change.words}
          />
        ) : (
          <p>{`${reading.measure.measureName}: there is no way to know.`}</p>
        ),
      )}
      <h2 class="nhsuk-heading-m">Who took it up</h2>
      {adoptions.length === 0 ? <p>Nobody yet.</p> : <Adopters {...props} />}
      <TakeUpForm {...props} />
    </ProjectFrame>
  )
}

const Adopters = ({ adoptions, charts }: Pick<Props, 'adoptions' | 'charts'>) => (
  <>
    <ResponsiveTable
      caption="Who took it up"
      captionHidden
      rows={adoptions}
      columns={[
        { heading: 'Unit', cell: ({ unitName }) => unitName },
        { heading: 'Since', cell: ({ startedOn }) => <CalendarDate isoDate={startedOn} /> },
        { heading: 'What they changed', cell: ({ whatTheyChanged }) => whatTheyChanged },
        {
          heading: 'Their chart',
          cell: ({ seriesId, measureName, unitName }) =>
            seriesId ? (
              <a href={`/measures/series/${seriesId}`}>{`${measureName}, ${unitName}`}</a>
            ) : (
              'They do not keep this measure'
            ),
        },
        {
          heading: 'Their project',
          cell: ({ ownProjectId, unitName }) =>
            ownProjectId ? (
              <a href={`/improvement/projects/${ownProjectId}`}>{`Their project, ${unitName}`}</a>
            ) : (
              'None'
            ),
        },
      ]}
    />
    {adoptions.map(({ seriesId, unitName, startedOn, whatTheyChanged }) => {
      const chart = seriesId ? charts.get(seriesId) : undefined
      return chart ? (
        <ChartPicture
          id={`adopter-${seriesId}`}
          title={`${chart.facts.measure.name}, ${unitName}`}
          facts={chart.facts}
          drawn={chart.drawn}
          markers={[
            { date: startedOn, kind: 'change', words: `Taken up. Changed there: ${whatTheyChanged}` },
          ]}
        />
      ) : null
    })}
  </>
)

const TakeUpForm = (props: Props) => (
  <>
    <h2 class="nhsuk-heading-m">Your unit took it up?</h2>
    <p>Leads of a unit say so for it. Its own chart of the same measure is then drawn here.</p>
    <ActionForm
      action={`/improvement/good-practice/${props.open.project.id}`}
      fields={{ submissionId: newId() }}
    >
      <Chosen
        shown={props}
        name="unitId"
        label="Which unit?"
        none="Select a unit"
        options={unitOptions(props.units)}
      />
      <DayField name="startedOn" legend="Since which day?" typed={props.typed} faults={props.faults} />
      <Words shown={props} name="whatTheyChanged" label="What is done otherwise there?" />
      <Button preventDoubleClick>Say that it is taken up</Button>
    </ActionForm>
  </>
)
