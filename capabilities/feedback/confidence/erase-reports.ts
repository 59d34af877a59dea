import { appendAudit } from '@headroom/platform/audit'
import { today } from '@headroom/platform/clock'
import { inConfidence, inOrganisation } from '@headroom/platform/database'
import type { Round, RunningRound } from '@headroom/platform/jobs'
import { type KeptCycle, reportRetention } from '../queries/report-retention.ts'
import { addDays } from '../rules/cycle.ts'
import { KEPT_YEARS, retentionStep, WARNED_DAYS } from '../rules/report-retention.ts'

/** Reports are kept six years. Whoever they are about is told 30 days before they go, and can take them along until then. */
export const eraseOldReports: Round = {
  name: 'feedback-report-retention',
  run: async (round) => {
    const day = today(round.clock)
    const endedBefore = addDays(`${Number(day.slice(0, 4)) - KEPT_YEARS}${day.slice(4)}`, WARNED_DAYS + 1)
    const kept = await inOrganisation(round.scope, (within) => reportRetention(within).listKept(endedBefore))
    for (const cycle of kept) {
      const step = retentionStep(cycle, day)
      if (step === 'warn') await warn(round, cycle, day)
      if (step === 'erase') await erase(round, cycle, day)
    }
  },
}

async function warn(
  { scope, clock, mail, addressOf }: RunningRound,
  { id, name }: KeptCycle,
  day: string,
): Promise<void> {
  const addresses = await inOrganisation(scope, async (within) => {
    const queries = reportRetention(within)
    if (!(await queries.warn(id, day))) return []
    await appendAudit(within, clock.now(), [
      { action: 'warn-of-erasure', objectType: 'feedback-cycle', objectId: id, after: { day } },
    ])
    return mail ? queries.listAddresses(id) : []
  })
  for (const to of addresses)
    await mail?.send({
      to,
      subject: 'An old feedback report of yours will be erased',
      text: [
        `Your report of “${name}” is six years old. It will be erased in ${WARNED_DAYS} days. If you want to keep it, download it before then:`,
        addressOf('/feedback/my-record'),
      ].join('\n\n'),
    })
}

const erase = ({ scope, clock }: RunningRound, { id }: KeptCycle, day: string): Promise<void> =>
  inConfidence(scope, async (within) => {
    if (!(await reportRetention(within).erase(id, day))) return
    await appendAudit(within, clock.now(), [
      { action: 'erase-reports', objectType: 'feedback-cycle', objectId: id, after: { day } },
    ])
  })
