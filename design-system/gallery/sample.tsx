import type { Child } from 'hono/jsx'
import { Heading } from '../components/heading.tsx'

/** One component, with each state worth seeing. */
export interface Sample {
  /** The name it is exported under: a test holds that every exported component has a sample. */
  readonly component: string
  readonly states: Readonly<Record<string, Child>>
  /** Components drawn for a blue ground. */
  readonly onBlue?: readonly string[]
}

export interface SampleGroup {
  readonly id: string
  readonly heading: string
  readonly samples: readonly Sample[]
}

export const sampleId = (component: string) => `sample-${component.toLowerCase()}`

const SampleView = ({ sample: { component, states, onBlue = [] } }: { readonly sample: Sample }) => (
  <section
    class="headroom-sample"
    id={sampleId(component)}
    aria-labelledby={`${sampleId(component)}-heading`}
  >
    <Heading level={3} size="m" id={`${sampleId(component)}-heading`}>
      {component}
    </Heading>
    {Object.entries(states).map(([state, shown]) => (
      <div class="headroom-sample__state">
        <p class="headroom-sample__name">{state}</p>
        <div
          class={
            onBlue.includes(state)
              ? 'headroom-sample__shown headroom-sample__shown--blue'
              : 'headroom-sample__shown'
          }
        >
          {shown}
        </div>
      </div>
    ))}
  </section>
)

export const SampleGroupView = ({ group: { id, heading, samples } }: { readonly group: SampleGroup }) => (
  <>
    <Heading level={2} size="l" id={id}>
      {heading}
    </Heading>
    {samples.map((sample) => (
      <SampleView sample={sample} />
    ))}
  </>
)
