import type { Within } from '../database/index.ts'

/**
 * Something that happened in one capability that others act on, in the same transaction, without the first knowing them.
 * Named by the one that announces, in the past tense.
 */
export type Announcement<Facts> = { readonly event: string; readonly facts?: Facts }
export type Listener = {
  readonly event: string
  readonly hear: (within: Within, facts: never) => Promise<void>
}
export type Announce = <Facts>(
  within: Within,
  announcement: Announcement<Facts>,
  facts: Facts,
) => Promise<void>

export const announcement = <Facts>(event: string): Announcement<Facts> => ({ event })

export const whenHeard = <Facts>(
  { event }: Announcement<Facts>,
  hear: (within: Within, facts: Facts) => Promise<void>,
): Listener => ({ event, hear })

export const announcer =
  (listeners: readonly Listener[]): Announce =>
  async (within, { event }, facts) => {
    for (const listener of listeners)
      if (listener.event === event) await listener.hear(within, facts as never)
  }
