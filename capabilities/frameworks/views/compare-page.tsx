import {
  type Content,
  ErrorSummary,
  FilterForm,
  InsetText,
  Page,
  ResponsiveTable,
  Select,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { ComparedRow, Comparison } from '../compare.ts'
import type { Competency } from '../content/index.ts'
import { shownFrameworks } from '../library.ts'
import { compareHref, competencyHref, scoresStay } from '../words.ts'
import { LinkWords } from './in-other-frameworks.tsx'
import { LeftWords } from './left-words.tsx'

type Chosen = { readonly left?: string | undefined; readonly right?: string | undefined }

type ComparePageProps = {
  readonly frame: Frame
  readonly chosen: Chosen
  readonly comparison: Comparison | undefined
  readonly isSame: boolean
}

const choose = 'Select two different frameworks'

export const ComparePage = ({ frame, chosen, comparison, isSame }: ComparePageProps) => (
  <Page
    {...frame}
    title="Compare frameworks"
    current="/frameworks"
    hasFaults={isSame}
    breadcrumbs={[{ href: '/frameworks', text: 'Frameworks' }]}
  >
    <ErrorSummary faults={isSame ? [{ field: 'right', message: choose }] : []} />
    <h1 class="nhsuk-heading-l">Compare two frameworks</h1>
    <InsetText>
      <p>{scoresStay} The links below are signposts for readers, and our own reading.</p>
    </InsetText>
    <FilterForm action="/frameworks/compare" of="comparison">
      <Choice name="left" label="This framework" value={chosen.left} />
      <Choice name="right" label="Beside this one" value={chosen.right} isWrong={isSame} />
    </FilterForm>
    {comparison ? <SideBySide comparison={comparison} /> : null}
  </Page>
)

type ChoiceProps = {
  readonly name: 'left' | 'right'
  readonly label: string
  readonly value: string | undefined
  readonly isWrong?: boolean
}

const Choice = ({ name, label, value, isWrong }: ChoiceProps) => (
  <Select
    name={name}
    label={label}
    errorMessage={isWrong ? choose : undefined}
    items={[
      { value: '', text: 'Select a framework' },
      ...shownFrameworks.map(({ framework }) => ({
        value: framework.id,
        text: framework.shortName,
        selected: framework.id === value,
      })),
    ]}
  />
)

const SideBySide = ({
  comparison: { left, right, rows, onlyRight },
}: {
  readonly comparison: Comparison
}) => {
  const matched = rows.filter(({ links }) => links.length > 0).length
  return (
    <>
      <p>
        {`${matched} of the ${rows.length} competencies of ${left.framework.shortName} have something beside them in ${right.framework.shortName}.`}{' '}
        <a class="headroom-not-in-print" href={compareHref(right.framework.id, left.framework.id)}>
          Turn it round
        </a>
      </p>
      <ResponsiveTable
        caption={`${left.framework.name}, beside the ${right.framework.name}`}
        rows={rows}
        columns={[
          {
            heading: left.framework.shortName,
            cell: ({ competency }) => <Name frameworkId={left.framework.id} competency={competency} />,
          },
          {
            heading: right.framework.shortName,
            cell: (row) => besideOf(row, right.framework.id),
          },
        ]}
      />
      <h2 class="nhsuk-heading-m">{`In ${right.framework.shortName}, with nothing in ${left.framework.shortName}`}</h2>
      {onlyRight.length === 0 ? (
        <p>Nothing: everything has something beside it.</p>
      ) : (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {onlyRight.map((competency) => (
            <li>
              <Name frameworkId={right.framework.id} competency={competency} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type NameProps = { readonly frameworkId: string; readonly competency: Competency }

const Name = ({ frameworkId, competency: { id, code, name } }: NameProps) => (
  <a href={competencyHref(frameworkId, id)}>{`${code} ${name}`}</a>
)

/** Each on its own line: a table's cell takes words and links, not paragraphs. */
const besideOf = ({ links }: ComparedRow, frameworkId: string): Content =>
  links.length === 0 ? (
    'Nothing corresponds'
  ) : (
    <LeftWords>
      {links.map((link, index) => (
        <>
          {index > 0 ? <br /> : null}
          <LinkWords link={link} frameworkId={frameworkId} />
        </>
      ))}
    </LeftWords>
  )
