import { figureWords } from '../../report/figure.ts'
import type { FrozenReport } from '../../report/frozen-report.ts'
import type { ThemeReading } from '../../report/read-report.ts'
import { NOT_SHOWN, scaleWords, type Whose } from '../../report/report-words.ts'

type PartProps = { readonly report: FrozenReport; readonly whose: Whose }

export const StrengthsPart = ({ report: { highlights, read, found }, whose }: PartProps) => {
  const own = whose.isOwn ? 'you' : whose.name
  return (
    <>
      <h2 class="nhsuk-heading-m">What others see most</h2>
      {highlights.strengths.length === 0 ? (
        <p>Nothing of what others answered can be shown, so there is nothing to put in order.</p>
      ) : (
        <>
          <p>{scaleWords(found.levelLabels)}</p>
          <ul>
            {highlights.strengths.map(({ theme, others }) => (
              <li>{`${theme}: ${others ? figureWords(others.groupEqual, read.levels) : NOT_SHOWN}`}</li>
            ))}
          </ul>
        </>
      )}
      <h2 class="nhsuk-heading-m">Where {own} and others see it differently</h2>
      <Apart
        heading="Hidden strengths"
        empty="No theme where others clearly see more than the own view does."
        themes={highlights.hiddenStrengths}
        levels={read.levels}
        whose={whose}
      />
      <Apart
        heading="Blind spots"
        empty="No theme where others clearly see less than the own view does."
        themes={highlights.blindSpots}
        levels={read.levels}
        whose={whose}
      />
      <p>
        Only differences larger than chance explains are listed. With few raters most are not, and that is no
        fault of theirs or of yours.
      </p>
      {highlights.toBuildOn.length > 0 ? (
        <>
          <h2 class="nhsuk-heading-m">What others see least</h2>
          <ul>
            {highlights.toBuildOn.map(({ theme, others }) => (
              <li>{`${theme}: ${others ? figureWords(others.groupEqual, read.levels) : NOT_SHOWN}`}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

type ApartProps = {
  readonly heading: string
  readonly empty: string
  readonly themes: readonly ThemeReading[]
  readonly levels: number
  readonly whose: Whose
}

const Apart = ({ heading, empty, themes, levels, whose }: ApartProps) => (
  <>
    <h3 class="nhsuk-heading-s">{heading}</h3>
    {themes.length === 0 ? (
      <p>{empty}</p>
    ) : (
      <ul>
        {themes.map(({ theme, self, others }) => (
          <li>
            {`${theme}: ${whose.isOwn ? 'you' : whose.name} ${self === null ? NOT_SHOWN : figureWords(self, levels)}, others ${others ? figureWords(others.groupEqual, levels) : NOT_SHOWN}`}
          </li>
        ))}
      </ul>
    )}
  </>
)
