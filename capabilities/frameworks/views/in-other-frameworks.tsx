import type { Link, LinksInFramework } from '../library.ts'
import { competencyHref, relationNames, scoresStay } from '../words.ts'

type InOtherFrameworksProps = { readonly links: readonly LinksInFramework[] }

export const InOtherFrameworks = ({ links }: InOtherFrameworksProps) =>
  links.length === 0 ? (
    <p>Nothing in the other frameworks corresponds to it.</p>
  ) : (
    <>
      {links.map(({ other: { framework }, links: inOther }) => (
        <>
          <h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-2">{framework.name}</h3>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {inOther.map((link) => (
              <li>
                <LinkWords link={link} frameworkId={framework.id} />
              </li>
            ))}
          </ul>
        </>
      ))}
      <p>{scoresStay}</p>
    </>
  )

type LinkWordsProps = { readonly link: Link; readonly frameworkId: string }

export const LinkWords = ({ link: { target, relation, note }, frameworkId }: LinkWordsProps) => (
  <>
    <a href={competencyHref(frameworkId, target.id)}>{`${target.code} ${target.name}`}</a>
    {': '}
    <strong>{relationNames[relation]}</strong>. {note}
  </>
)
