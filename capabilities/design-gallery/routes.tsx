import { DesignSystemPage, Heading, Page } from '@headroom/design-system'
import { chartExamples } from '@headroom/design-system/charts'
import { type Route, route } from '@headroom/platform/http'

const Charts = () => (
  <>
    {chartExamples.map(({ title, body }) => (
      <section>
        <Heading level={3} size="s">
          {title}
        </Heading>
        {body}
      </section>
    ))}
  </>
)

export const routes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/design-system',
      summary: 'Every component and chart, in the states that matter',
      access: { kind: 'public' },
      answers: 'page',
      demonstrationOnly: true,
    },
    ({ page, frame }) =>
      page(
        <Page title="Design system" {...frame}>
          <DesignSystemPage charts={<Charts />} />
        </Page>,
      ),
  ),
]
