import type { Child } from 'hono/jsx'
import { Heading } from './components/heading.tsx'
import { boxes } from './gallery/boxes.tsx'
import { choices } from './gallery/choices.tsx'
import { fields } from './gallery/fields.tsx'
import { lists } from './gallery/lists.tsx'
import { patterns } from './gallery/patterns.tsx'
import { type SampleGroup, SampleGroupView, sampleId } from './gallery/sample.tsx'
import { ways } from './gallery/ways.tsx'
import { words } from './gallery/words.tsx'

/** Drawn when asked for, not at import: samples name assets, which are configured first. */
export const sampleGroups = (): readonly SampleGroup[] =>
  [words, boxes, fields, choices, lists, ways, patterns].map((group) => group())

const Contents = ({ groups }: { readonly groups: readonly SampleGroup[] }) => (
  <nav class="headroom-gallery-contents" aria-label="Contents">
    {groups.map(({ id, heading, samples }) => (
      <div class="headroom-gallery-contents__group">
        <p class="headroom-gallery-contents__heading">
          <a href={`#${id}`}>{heading}</a>
        </p>
        <ul class="nhsuk-list">
          {samples.map(({ component }) => (
            <li>
              <a href={`#${sampleId(component)}`}>{component}</a>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </nav>
)

interface DesignSystemPageProps {
  /** The chart parts show themselves; each is a section with an h3. */
  readonly charts?: Child
}

/** The body of the design system's own page: every component, in every state worth seeing. */
export const DesignSystemPage = ({ charts }: DesignSystemPageProps) => {
  const groups = sampleGroups()
  return (
    <>
      <Heading level={1} size="xl">
        Design system
      </Heading>
      <p class="nhsuk-body-l nhsuk-u-reading-width">
        Every component and pattern a page of Headroom may use, in each state worth seeing. The components are
        the NHS design system's own, typed; the patterns and the charts are ours.
      </p>
      <Contents groups={groups} />
      {groups.map((group) => (
        <SampleGroupView group={group} />
      ))}
      {charts ? (
        <>
          <Heading level={2} size="l" id="charts">
            Charts
          </Heading>
          {charts}
        </>
      ) : null}
    </>
  )
}
