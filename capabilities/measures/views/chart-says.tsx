import {
  type AttributeChart,
  chanceSentence,
  nameAssurance,
  nameVariation,
  type XmrChart,
} from '@headroom/control-charts'
import { Details, WarningCallout } from '@headroom/design-system'
import type { DrawnChart } from '../rules/draw-chart.ts'

/** The chart in words: which signal, since when, why; the target; what to beware of; and what another careful choice would show. */
export const ChartSays = ({ drawn }: { readonly drawn: DrawnChart }) => {
  if (!drawn.ok) return null
  return (
    <section aria-labelledby="says">
      <h2 class="nhsuk-heading-m" id="says">
        What this chart says
      </h2>
      {drawn.kind === 'xmr' ? <XmrSays chart={drawn.chart} /> : <AttributeSays chart={drawn.chart} />}
      {drawn.warnings.length > 0 ? (
        <WarningCallout heading="Beware: these data do not quite fit">
          <ul>
            {drawn.warnings.map(({ message }) => (
              <li>{message}</li>
            ))}
          </ul>
        </WarningCallout>
      ) : (
        <p>No warning: the chart found nothing in these data that it is not made for.</p>
      )}
    </section>
  )
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const XmrSays = ({ chart }: { readonly chart: XmrChart }) => {
  const { variation, assurance } = chart
  const earlier = chart.signals.filter(
    (_, at) => !(chart.points[chart.lastUsable]?.signals ?? []).includes(at),
  )
  return (
    <>
      <h3 class="nhsuk-heading-s">
        {`Variation: ${nameVariation(variation.icon)}${variation.isMixed ? ' (mixed signals)' : ''}`}
      </h3>
      <p>{variation.reason}</p>
      <h3 class="nhsuk-heading-s">{`Target: ${nameAssurance(assurance.icon)}`}</h3>
      <p>{assurance.reason}</p>
      <Fragile chart={chart} />
      {chart.hasEnoughPoints ? <p>{chanceSentence(chart)}</p> : null}
      {chart.hasEnoughPoints && earlier.length > 0 ? (
        <Details summary={`Earlier signals: ${earlier.length}`}>
          <ul>
            {earlier.map(({ reason }) => (
              <li>{reason}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}

const Fragile = ({ chart }: { readonly chart: XmrChart }) => {
  const changes = [
    ...chart.variation.changesUnder.map(({ reason }) => `Variation. ${sentenceCase(reason)}`),
    ...chart.assurance.changesUnder.map(({ reason }) => `Target. ${sentenceCase(reason)}`),
  ]
  if (!chart.hasEnoughPoints) return null
  if (changes.length === 0)
    return (
      <p>
        Both icons are steady: none of the other settings that a careful analyst might choose would change
        them.
      </p>
    )
  return (
    <>
      <h3 class="nhsuk-heading-s">Fragile: other defensible settings show another icon</h3>
      <ul>
        {changes.map((change) => (
          <li>{change}</li>
        ))}
      </ul>
    </>
  )
}

const AttributeSays = ({ chart }: { readonly chart: AttributeChart }) =>
  chart.signals.length === 0 ? (
    <p>No point is beyond the limits and no run is unusual.</p>
  ) : (
    <ul>
      {chart.signals.map(({ reason }) => (
        <li>{reason}</li>
      ))}
    </ul>
  )
