import { DoDontList } from '@headroom/design-system'

/** What to do with it, for whoever it is about. */
export const NextStepPart = () => (
  <>
    <h2 class="nhsuk-heading-m">What to do next</h2>
    <ol>
      <li>Leave it for a day. Then read the strengths again.</li>
      <li>Choose one strength to use more, and one thing to do differently. One of each is enough.</li>
      <li>Talk it over with somebody you trust: your line manager, a mentor, or whoever ran this.</li>
      <li>
        Thank everybody you asked, all together, and say what you will do. That is what makes them answer
        again.
      </li>
    </ol>
    <p>
      <a href="/assessment">Set it beside your self-assessment</a>
    </p>
  </>
)

/** For a facilitator, before the conversation. */
export const GuidancePart = () => (
  <>
    <h2 class="nhsuk-heading-m">For the conversation</h2>
    <DoDontList
      heading="Do"
      items={[
        { text: 'begin with what others see most, and ask when that has helped' },
        { text: 'ask what surprised them before you say what surprised you' },
        { text: 'read a divided opinion as a question about situations' },
        { text: 'end with one thing to use more and one to do differently' },
      ]}
    />
    <DoDontList
      heading="Do not"
      icon="cross"
      items={[
        { text: 'guess who said what, or let them guess' },
        { text: 'compare them with somebody else’s report' },
        { text: 'make much of a difference that the report calls uncertain' },
        { text: 'use it to decide on pay, a post or a complaint' },
      ]}
    />
  </>
)
