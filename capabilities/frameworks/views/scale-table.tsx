import { ResponsiveTable } from '@headroom/design-system'
import { type FrameworkVersion, listCompetencies, type Scale, type ScaleLevel } from '../content/index.ts'
import { partialDate } from '../words.ts'
import { LeftWords } from './left-words.tsx'

type ScaleTableProps = {
  readonly scale: Scale
  /** Given where it should say which competencies it belongs to. */
  readonly version?: FrameworkVersion
}

export const ScaleTable = ({ scale, version }: ScaleTableProps) => (
  <>
    <ResponsiveTable
      caption={scale.name}
      captionSize="s"
      rows={scale.levels}
      columns={[
        { heading: 'Level', cell: ({ ordinal, label }) => `${ordinal} – ${label}` },
        { heading: 'Meaning', cell: (level) => <LeftWords>{levelWords(level)}</LeftWords> },
      ]}
    />
    {scale.notApplicable ? (
      <p>
        <strong>{scale.notApplicable.label}</strong> stands beside the levels. {scale.notApplicable.meaning}
      </p>
    ) : null}
    {scale.standing === 'provisional' ? (
      <p>
        <strong>This ladder stands in for one we do not know.</strong>
        {scale.note ? ` ${scale.note}` : ''}
      </p>
    ) : scale.note ? (
      <p>{scale.note}</p>
    ) : null}
    {version && version.scales.length > 1 ? <p>{usedFor(scale, version)}</p> : null}
  </>
)

function levelWords({ meaning, isNegative, formerLabels = [] }: ScaleLevel): string {
  const harm = isNegative ? ' This level does harm; it is not merely little of the good.' : ''
  const former = formerLabels.map(
    ({ name, until }) =>
      ` Called “${name}” until ${until === 'not-established' ? 'a day not established' : partialDate(until)}.`,
  )
  return `${meaning}${harm}${former.join('')}`
}

const usedFor = (scale: Scale, version: FrameworkVersion): string =>
  `Used for: ${listCompetencies(version)
    .filter(({ scaleId }) => scaleId === scale.id)
    .map(({ code, name }) => `${code} ${name}`)
    .join(', ')}.`
