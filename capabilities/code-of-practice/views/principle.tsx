import { DoDontList } from '@headroom/design-system'
import type { Principle } from '../content/index.ts'

export const PrincipleSection = ({ principle }: { readonly principle: Principle }) => (
  <section aria-labelledby={principle.id}>
    <h2 class="nhsuk-heading-m" id={principle.id}>
      {principle.name}
    </h2>
    <p>
      <strong>{principle.commitment}</strong>
    </p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {principle.behaviours.map((behaviour) => (
        <li>{behaviour}</li>
      ))}
    </ul>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-one-half">
        <Examples principle={principle} icon="tick" />
      </div>
      <div class="nhsuk-grid-column-one-half">
        <Examples principle={principle} icon="cross" />
      </div>
    </div>
  </section>
)

type ExamplesProps = { readonly principle: Principle; readonly icon: 'tick' | 'cross' }

const Examples = ({ principle, icon }: ExamplesProps) => (
  <DoDontList
    heading={{
      text: icon === 'tick' ? 'Doing it well' : 'Falling short',
      visuallyHiddenText: `: ${principle.name}`,
      level: 3,
    }}
    icon={icon}
    hidePrefix
    items={(icon === 'tick' ? principle.doingItWell : principle.fallingShort).map((text) => ({ text }))}
  />
)
