import { type ChoosableSeries, type Theme, themeNames } from '@headroom/capabilities/measures'
import { ActionForm, Button, InsetText, ResponsiveTable, SearchBox } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { chooserExamples } from '../rules/chooser-examples.ts'
import { missingParts } from '../rules/ready.ts'
import { measureParts, partMeanings, partNames } from '../rules/words.ts'
import { Chosen, Line, OneOf, Words } from './fields.tsx'
import { ProjectFrame, SavedSince } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

export type Chooser = {
  readonly choosable: readonly ChoosableSeries[]
  readonly text: string
  readonly theme: Theme
}

/** Choosing what to watch: one of each kind before anything is changed. */
export const MeasuresPage = (shown: ShownProject & Chooser) => {
  const { frame, open, faults } = shown
  const { project, measures } = open
  const path = `/improvement/projects/${project.id}/measures`
  const missing = missingParts(measures)
  return (
    <ProjectFrame frame={frame} project={project} heading="What you will watch" faults={faults}>
      <p>
        Choose at least one measure of each kind before you change anything. Afterwards is too late: nobody
        can say then how it was before.
      </p>
      {missing.length > 0 ? (
        <InsetText>
          <p>{`Still missing: ${missing.map((part) => partNames[part].toLowerCase()).join(', ')}.`}</p>
        </InsetText>
      ) : null}
      <ResponsiveTable
        caption={`The three kinds, with an example from ${themeNames[shown.theme].toLowerCase()}`}
        rows={measureParts}
        columns={[
          { heading: 'Kind', cell: (part) => partNames[part] },
          { heading: 'What it tells you', cell: (part) => partMeanings[part] },
          { heading: 'For example', cell: (part) => chooserExamples[shown.theme][part] },
        ]}
      />
      <h2 class="nhsuk-heading-m">Chosen</h2>
      <ChosenMeasures open={open} path={path} />
      <h2 class="nhsuk-heading-m" id="add">
        Choose a measure
      </h2>
      <SearchBox action={path} label="Find a measure or a unit" value={shown.text} />
      <ChooseForm shown={shown} path={path} />
      <Without shown={shown} path={path} />
    </ProjectFrame>
  )
}

const ChosenMeasures = ({
  open: { measures },
  path,
}: Pick<ShownProject, 'open'> & { readonly path: string }) =>
  measures.length === 0 ? (
    <p>None yet.</p>
  ) : (
    <ResponsiveTable
      caption="Chosen measures"
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
        {
          heading: 'Leave out',
          cell: ({ seriesId, measureName }) => (
            <ActionForm action={`${path}/${seriesId}/leave-out`} fields={{ submissionId: newId() }}>
              <Button variant="secondary" small preventDoubleClick>
                Leave out
                <span class="nhsuk-u-visually-hidden">{` ${measureName}`}</span>
              </Button>
            </ActionForm>
          ),
        },
      ]}
    />
  )

type FormProps = { readonly shown: ShownProject & Chooser; readonly path: string }

const ChooseForm = ({ shown, path }: FormProps) => {
  const own = new Set(shown.open.measures.map(({ seriesId }) => seriesId))
  const offered = shown.choosable.filter(({ seriesId }) => !own.has(seriesId))
  const [first] = missingParts(shown.open.measures)
  if (offered.length === 0)
    return (
      <p>
        {shown.text === ''
          ? 'This unit has no more measures. Look for one of another unit, or '
          : `Nothing more is called “${shown.text}”. Try part of a word, or `}
        <a href="/measures">begin a measure</a>.
      </p>
    )
  return (
    <ActionForm action={path} fields={{ submissionId: newId() }}>
      <Chosen
        shown={shown}
        name="seriesId"
        label="Measure"
        hint="Those of the kind that is missing come first."
        none="Select a measure"
        options={offered
          .toSorted((a, b) => Number(b.dimension === first) - Number(a.dimension === first))
          .map(({ seriesId, measureName, unitName, dimension, points }) => ({
            value: seriesId,
            text: `${measureName}, ${unitName} (usually ${partNames[dimension].toLowerCase()}, ${points} points)`,
          }))}
      />
      <OneOf
        shown={shown}
        name="part"
        label="What is it to this project?"
        saved={first ?? 'outcome'}
        options={measureParts.map((part) => ({
          value: part,
          text: partNames[part],
          hint: `It tells ${partMeanings[part]}.`,
        }))}
      />
      <Line shown={shown} name="why" label="Why this one? (if you like)" />
      <Button preventDoubleClick>Choose this measure</Button>
    </ActionForm>
  )
}

const Without = ({ shown, path }: FormProps) => {
  const { project, measures } = shown.open
  if (missingParts(measures).length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">If there is none</h2>
      <SavedSince isStale={shown.isStale} saved={[['Why one is missing', project.withoutMeasures]]} />
      <p>Sometimes nobody counts it. Then write why one is missing: it stands beside every verdict.</p>
      <ActionForm
        action={`${path}/without`}
        fields={{ submissionId: newId(), lockVersion: project.lockVersion }}
      >
        <Words
          shown={shown}
          name="withoutMeasures"
          label="Why one is missing, and how you will notice instead"
          saved={project.withoutMeasures}
        />
        <Button variant="secondary" preventDoubleClick>
          Save
        </Button>
      </ActionForm>
    </>
  )
}
