import { Distribution } from '@headroom/design-system/charts'
import { dividedItems } from '../../report/divided.ts'
import type { FrozenReport } from '../../report/frozen-report.ts'
import { agreementWords, groupName } from '../../report/report-words.ts'

export const DividedPart = ({
  report,
  levelLabels,
}: {
  readonly report: FrozenReport
  readonly levelLabels: readonly string[]
}) => {
  const divided = dividedItems(report)
  return (
    <>
      <h2 class="nhsuk-heading-m">Where opinion divides</h2>
      {divided.length === 0 ? (
        <p>Within the groups that are shown, people largely see things alike, or there are too few to say.</p>
      ) : (
        <>
          <p>
            Here a mean describes nobody well. Ask what people with each view have seen; do not ask who they
            are.
          </p>
          <ul>
            {divided.map(({ item, key, agreement }) => (
              <li>{`${item.raterWording} ${groupName(key)} ${agreementWords[agreement]}.`}</li>
            ))}
          </ul>
          {divided.map(({ item, key, counts }, at) =>
            counts ? (
              <Distribution
                id={`divided-${at}`}
                chart={{
                  title: `${groupName(key)}: ${item.raterWording}`,
                  people: 'answers',
                  levels: counts.map((value, level) => ({
                    label: levelLabels[level] ?? String(level + 1),
                    count: { kind: 'shown', value },
                  })),
                  total: { kind: 'shown', value: counts.reduce((sum, count) => sum + count, 0) },
                }}
              />
            ) : null,
          )}
        </>
      )}
    </>
  )
}
