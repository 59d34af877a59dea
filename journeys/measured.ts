import { bringInHistory, bringInMeasures, listOpenUnits, usualChart } from '@headroom/capabilities/measures'
import { newId } from '@headroom/platform/ids'
import { type World, worldClock } from '../checks/world/index.ts'

const monthAt = (at: number) => new Date(Date.UTC(2024, 4 + at, 1)).toISOString().slice(0, 10)

const point = (at: number, value: number) => ({
  periodStart: monthAt(at),
  state: 'value' as const,
  value,
  numerator: null,
  denominator: null,
  isProvisional: at === 29,
  note: null,
})

/** One measure in the unit of the ward manager, up to October 2026: steady, then better; with a note, a draft of a review and an action. */
export async function makeMeasured(world: World): Promise<void> {
  await world.within('administrator', async (within) => {
    const unitId = (await listOpenUnits(within)).find(({ name }) => name === 'Cardiology')?.id ?? ''
    const values = Array.from({ length: 30 }, (_, at) =>
      at < 18 ? 20 + ((at * 7) % 5) : 13 + ((at * 3) % 4),
    )
    const series = {
      code: 'falls',
      unitId,
      by: null,
      points: values.map((value, at) => point(at, value)),
      annotations: [{ on: monthAt(17), kind: 'change' as const, words: 'Rounds every hour began' }],
    }
    const at = { now: new Date('2026-11-20T09:00:00Z'), today: '2026-11-22' }
    await bringInHistory(within, { measures: [falls], series: [series] }, at)
  })
  const seriesId = await seriesOf(world)
  const begun = await world.submit(`/measures/series/${seriesId}/review`, {}, 'administrator')
  const review = (begun.headers.get('Location') ?? '').replace('/steps/real', '')
  const action = {
    words: 'Ask night staff what stops the rounds',
    dueOn: '2026-12-01',
    personId: '',
    submissionId: newId(),
  }
  const added = await world.submit(`${review}/actions`, action, 'administrator')
  if (added.status !== 303) throw new Error(`The action was answered ${added.status}`)
  await bringInFaulty(world)
}

/** Data that stopped at a fault: checked, and waiting for somebody to say what becomes of it. */
async function bringInFaulty(world: World): Promise<void> {
  const rows = [
    'Measure,Unit,Period,Value',
    'falls,Cardiology,Nov 2026,11',
    'falls,Cardiology,Oct 2026,12',
    'falls,Cardiology,soon,9',
  ]
  const brought = await bringInMeasures({
    scope: world.scopeOf('administrator'),
    clock: worldClock,
    filename: 'falls.csv',
    bytes: new TextEncoder().encode(rows.join('\n')),
    leaveOutFaulty: false,
  })
  if (brought.ok || brought.reason !== 'faults-remain') throw new Error('The data were to stop at a fault')
}

async function seriesOf(world: World): Promise<string> {
  const found = await (await world.visit('/measures?q=Cardiology', 'administrator')).text()
  const unit = /\/measures\/units\/[\da-f-]{36}(?=">Cardiology)/.exec(found)?.[0] ?? ''
  const page = await (await world.visit(unit, 'administrator')).text()
  const seriesId = /\/measures\/series\/([\da-f-]{36})/.exec(page)?.[1]
  if (!seriesId) throw new Error('The measure is not in the icon table of its unit')
  return seriesId
}

const falls = {
  code: 'falls',
  status: 'in-use' as const,
  ownerPersonId: null,
  reviewOn: '2026-12-01',
  definition: {
    validFrom: '2024-05-01',
    name: 'Falls with harm',
    clinicalWords: 'Any fall with harm of any degree',
    managerialWords: 'How many people came to harm by falling on our wards',
    numeratorWords: null,
    denominatorWords: null,
    source: 'Incident reports',
    valueUnit: 'count' as const,
    ratePer: null,
    direction: 'down' as const,
    dimension: 'outcome' as const,
    theme: 'safety' as const,
    period: 'month' as const,
  },
  chart: usualChart,
  targets: [{ unitId: null, fromOn: '2024-05-01', untilOn: null, value: 18, note: null }],
}
