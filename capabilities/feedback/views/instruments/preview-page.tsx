import { Page, Radios, Textarea } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { InstrumentVersion } from '../../queries/instruments.ts'
import { minutesWords } from '../../rules/questionnaire-length.ts'
import { feedbackCrumb, instrumentHref } from '../hrefs.ts'

type PreviewProps = {
  readonly frame: Frame
  readonly shown: InstrumentVersion
  readonly as: 'rater' | 'self'
}

/** The questions as they are put. Nothing here can be sent. */
export const PreviewPage = ({ frame, shown, as }: PreviewProps) => {
  const other = as === 'rater' ? 'self' : 'rater'
  const ratings = shown.items.filter(({ kind }) => kind === 'rating').length
  const themes = [...Map.groupBy(shown.items, ({ theme }) => theme)]
  return (
    <Page {...frame} title={`Preview of ${shown.name}`} current="/feedback" breadcrumbs={[feedbackCrumb]}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{`Preview, version ${shown.version}: nothing here is sent`}</span>
        {shown.name}
      </h1>
      <p>
        {as === 'rater'
          ? 'As raters read it. “They” is the person it is about.'
          : 'As the person it is about reads it.'}{' '}
        {`It takes ${minutesWords({ ratings, comments: shown.items.length - ratings })}.`}
      </p>
      <p>
        <a href={`${instrumentHref(shown.instrumentId)}/preview?version=${shown.version}&as=${other}`}>
          {as === 'rater' ? 'See it as the person themself does' : 'See it as a rater does'}
        </a>
      </p>
      {themes.map(([theme, items]) => (
        <section>
          <h2 class="nhsuk-heading-m">{theme}</h2>
          {items.map(({ position, kind, raterWording, selfWording }) => {
            const words = as === 'rater' ? raterWording : selfWording
            return kind === 'rating' ? (
              <Radios
                name={`item-${position}`}
                idPrefix={`item-${position}`}
                small
                fieldset={{ legend: { text: words, size: 's' } }}
                items={[
                  ...shown.levelLabels.map((text, index) => ({ value: String(index + 1), text })),
                  { divider: 'or' },
                  {
                    value: 'unseen',
                    text: as === 'rater' ? 'No chance to see this' : 'No chance to show this',
                  },
                ]}
              />
            ) : (
              <Textarea name={`item-${position}`} label={{ text: words, size: 's' }} rows={3} />
            )
          })}
        </section>
      ))}
    </Page>
  )
}
