import { Card } from '@headroom/design-system'
import type { Grant } from '@headroom/platform/authorisation'

type DutyPage = { readonly href: string; readonly text: string; readonly grants: readonly Grant[] }

const everyDuty = ['administrator', 'development-lead', 'board'] as const

const pages: readonly DutyPage[] = [
  { href: '/assessment/organisation', text: 'Where the organisation stands', grants: everyDuty },
  { href: '/code/coverage', text: 'Who has attested to the Code', grants: everyDuty },
  { href: '/organisation', text: 'Units and the people who lead them', grants: everyDuty },
  { href: '/frameworks', text: 'Competency frameworks', grants: ['development-lead'] },
  { href: '/organisation/import', text: 'Bring in a staff extract', grants: ['administrator'] },
]

/** The few pages that belong to a duty, for those who hold one. */
export const Duties = ({ grants }: { readonly grants: ReadonlySet<Grant> }) => {
  const own = pages.filter((page) => page.grants.some((grant) => grants.has(grant)))
  return (
    <Card heading={{ text: 'For your duties here', level: 2, size: 'm' }}>
      <ul class="nhsuk-list">
        {own.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
