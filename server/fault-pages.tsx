import { ActionLink, Page } from '@headroom/design-system'
import type { FaultPage, Frame, Html } from '@headroom/platform/http'

type Words = {
  readonly title: string
  readonly body: readonly string[]
  readonly next: { href: string; text: string }
}

const home = { href: '/', text: 'Go to your home page' }

/** What went wrong in plain words, and what to do next. Never a dead end, never a code for the reader to look up. */
function wordsFor(fault: FaultPage): Words {
  switch (fault.kind) {
    case 'not-found':
      return {
        title: 'Page not found',
        body: [
          'There is nothing at this address, or it is not yours to see.',
          'If you typed the address, check that it is right. If you followed a link here, what it led to may have been closed.',
        ],
        next: home,
      }
    case 'forbidden':
      return {
        title: 'This page is for people with another duty',
        body: [
          'You are signed in, but this page is only for people who have been given the duty it belongs to.',
          'If you need it for your work, ask the person who looks after Headroom in your organisation.',
        ],
        next: home,
      }
    case 'too-large':
      return {
        title: 'That is too large to send',
        body: [
          `The limit here is ${fault.limitMb} MB. Nothing was changed. Send a smaller file, or split it in two.`,
        ],
        next: home,
      }
    case 'not-from-here':
      return {
        title: 'That form did not come from this site',
        body: ['For safety nothing was changed. Open the page again here and send the form from there.'],
        next: home,
      }
    case 'no-changes-now':
      return {
        title: 'Nothing can be changed just now',
        body: [fault.words, 'What is already here can still be read.'],
        next: home,
      }
    case 'bad-request':
      return {
        title: 'That address has a part that cannot be used',
        body: fault.faults.map(({ field, message }) => `${field}: ${message}`),
        next: home,
      }
    case 'crash':
      return {
        title: 'Sorry, something went wrong',
        body: [
          'This is our fault, not yours. It has been recorded.',
          `If you tell somebody about it, give them this reference: ${fault.reference}.`,
          'What you saved before is safe. Go back and try again, or start from your home page.',
        ],
        next: home,
      }
  }
}

export function drawFault(fault: FaultPage, frame: Frame): Html {
  const { title, body, next } = wordsFor(fault)
  return (
    <Page title={title} {...frame}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      {body.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <ActionLink href={next.href}>{next.text}</ActionLink>
    </Page>
  )
}
