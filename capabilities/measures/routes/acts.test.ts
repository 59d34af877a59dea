import { newId } from '@headroom/platform/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { type Grown, grow, monthAt, newMeasure } from '../measures-for-tests.ts'
import { fillUnits } from './fill-unit-for-tests.ts'
import { missing } from './text-for-tests.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Steady, then twelve months at another level. */
const shifted = [
  ...Array.from({ length: 14 }, (_, at) => 20 + (at % 3)),
  ...Array.from({ length: 12 }, (_, at) => 12 + (at % 3)),
]
const growShifted = (): Promise<Grown> => grow(world, shifted)
const lead = 'serviceManager'

const read = async (path: string, key = lead) => (await world.visit(path, key)).text()
const submit = (path: string, fields: Record<string, string>, key = lead) => world.submit(path, fields, key)
const once = () => ({ submissionId: newId() })

describe('a note on a date', () => {
  test('is put on the chart once, taken off, and put back', async () => {
    const { seriesId } = await growShifted()
    const path = `/measures/series/${seriesId}`
    const note = { ...once(), onDate: monthAt(14), kind: 'change', words: 'A falls nurse began' }
    const added = await submit(`${path}/annotations/new`, note)
    expect([added.status, added.headers.get('Location')]).toEqual([303, `${path}?done=noted`])
    await submit(`${path}/annotations/new`, note)
    const html = await read(path)
    expect(html.match(/We changed something: A falls nurse began/g)).toHaveLength(1)
    const remove = /annotations\/([\da-f-]{36})\/remove/.exec(html)?.[1] ?? ''
    const removed = await submit(`${path}/annotations/${remove}/remove`, once())
    const after = await read(removed.headers.get('Location') ?? '')
    expect(missing(after, 'The note is removed', 'Undo: put the note back', 'No notes yet')).toEqual([])
    await submit(`${path}/annotations/${remove}/restore`, once())
    expect(missing(await read(path), 'A falls nurse began')).toEqual([])
  })

  test('is refused with all its faults at once, and what was typed kept', async () => {
    const { seriesId } = await growShifted()
    const answer = await submit(`/measures/series/${seriesId}/annotations/new`, {
      ...once(),
      words: '',
      kind: 'event',
    })
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(missing(html, 'Enter a date', 'Enter what is known')).toEqual([])
    expect(html).toMatch(/value="event"[^>]*checked/)
  })
})

describe('whoever leads no unit', () => {
  test.each(['nurse', 'board'])('%s changes nothing of its data, whatever duty they have', async (key) => {
    const { seriesId } = await growShifted()
    const path = `/measures/series/${seriesId}`
    const note = { ...once(), onDate: monthAt(14), kind: 'change', words: 'Not mine to write' }
    const limits = {
      ...once(),
      startsOn: monthAt(14),
      seenVersion: '0',
      decision: 'declined',
      reason: 'No',
    }
    const correction = { seenVersion: '1', state: 'value', value: '9', note: 'No' }
    expect((await submit(`${path}/annotations/new`, note, key)).status).toBe(403)
    expect((await submit(`${path}/limits`, limits, key)).status).toBe(403)
    expect((await submit(`${path}/points/${monthAt(25)}/correct`, correction, key)).status).toBe(403)
    expect(missing(await read(path), 'Not mine to write')).toHaveLength(1)
  })
})

describe('a point', () => {
  test('is left out with a reason, drawn as a ghost, and taken in again', async () => {
    const { seriesId } = await growShifted()
    const path = `/measures/series/${seriesId}`
    const point = `${path}/points/${monthAt(25)}`
    expect((await submit(`${point}/leave-out`, { seenVersion: '1', reason: '' })).status).toBe(400)
    const left = await submit(`${point}/leave-out`, { seenVersion: '1', reason: 'The system was down' })
    expect(left.headers.get('Location')).toBe(`${path}?done=left-out`)
    expect(
      missing(await read(path), 'Left out: The system was down', 'drawn but left out of every calculation'),
    ).toEqual([])
    const stale = await submit(`${point}/leave-out`, { seenVersion: '1', reason: 'Me too' })
    expect(stale.status).toBe(409)
    expect(missing(await stale.text(), 'This changed while you were editing')).toEqual([])
    await submit(`${point}/take-in`, { seenVersion: '2' })
    expect(missing(await read(path), 'Left out: The system was down')).toHaveLength(1)
    expect(missing(await read(point), 'Left out: The system was down')).toEqual([])
  })

  test('is corrected: the chart speaks of the new value, and the old one is kept with who and why', async () => {
    const { seriesId } = await growShifted()
    const path = `/measures/series/${seriesId}`
    const point = `${path}/points/${monthAt(25)}`
    const faulty = await submit(`${point}/correct`, {
      seenVersion: '1',
      state: 'value',
      value: 'lots',
      note: '',
    })
    expect(faulty.status).toBe(400)
    expect(missing(await faulty.text(), 'Enter a number', 'Enter why it is corrected')).toEqual([])
    const good = { seenVersion: '1', state: 'value', value: '1,015.5', note: 'Two wards were missing' }
    expect((await submit(`${point}/correct`, good)).status).toBe(303)
    expect(missing(await read(path), 'The latest value is 1,015.5', 'Changed since: version 2')).toEqual([])
    expect(
      missing(await read(point), 'Two wards were missing', 'Esther Boateng', 'No: kept as history'),
    ).toEqual([])
    expect((await submit(`${point}/correct`, { ...good, value: '9' })).status).toBe(409)
  })

  test('kept in counts is corrected in counts', async () => {
    const [measureId = ''] = await fillUnits(world, 1)
    const html = await read(`/measures/across/${measureId}`)
    const seriesId = /\/measures\/series\/([\da-f-]{36})">Cardiology/.exec(html)?.[1] ?? ''
    const point = `/measures/series/${seriesId}/points/${monthAt(13)}`
    const counts = { seenVersion: '1', state: 'value', numerator: '', denominator: '-4', note: 'Late' }
    expect(
      missing(
        await (await submit(`${point}/correct`, counts)).text(),
        'Enter what is counted above the line, as a number',
        'What is counted below the line cannot be less than 0',
      ),
    ).toEqual([])
    await submit(`${point}/correct`, { ...counts, numerator: '40', denominator: '50' })
    expect(missing(await read(point), '80% (40 of 50)')).toEqual([])
  })
})

describe('new limits', () => {
  const accept = {
    startsOn: monthAt(14),
    seenVersion: '0',
    proposedBy: 'rule',
    decision: 'accepted',
    isCauseKnown: 'yes',
    cause: 'Rounds every hour',
    isSustained: 'yes',
    reason: 'The new way of working is settled',
  }

  test('are proposed by the rule as a question, and say what the icons would be', async () => {
    const { seriesId } = await growShifted()
    const path = `/measures/series/${seriesId}`
    expect(
      missing(
        await read(path),
        '12 points in a row lie on one side of the mean',
        'Would you like to look at it?',
      ),
    ).toEqual([])
    expect(
      missing(
        await read(`${path}/limits?from=${monthAt(14)}`),
        'The rule proposes a look',
        'Is that change meant to last?',
        'With new limits from March 2025 the icons would be: common cause variation',
      ),
    ).toEqual([])
  })

  test('decided, carry who, when and why, say what the icons would be without them, and can be undone', async () => {
    const { seriesId } = await growShifted()
    const path = `/measures/series/${seriesId}`
    expect((await submit(`${path}/limits`, accept)).status).toBe(303)
    expect(
      missing(
        await read(path),
        'decided by Esther Boateng',
        'Rounds every hour',
        'Without the change of limits at March 2025 the icons would be: improvement, low',
        'Variation: common cause variation',
      ),
    ).toEqual([])
    expect(
      missing(
        await read(`${path}/limits?without=${monthAt(14)}`),
        'as it would be without the limits',
        'Improvement, low',
      ),
    ).toEqual([])
    const undo = { startsOn: monthAt(14), seenVersion: '1', decision: 'undone', reason: 'It did not last' }
    expect((await submit(`${path}/limits`, undo)).status).toBe(303)
    expect(missing(await read(path), 'Variation: improvement, low')).toEqual([])
    expect(
      missing(
        await read(`${path}/limits`),
        'New limits undone',
        'It did not last',
        'The new way of working is settled',
      ),
    ).toEqual([])
  })

  test('declined are not proposed again, neither on the chart nor in the icon table', async () => {
    const { seriesId, unitId } = await grow(world, shifted, newMeasure({ theme: 'experience' }))
    const path = `/measures/series/${seriesId}`
    const table = `/measures/units/${unitId}?theme=experience`
    expect(missing(await read(table), 'New limits to consider Latest')).toEqual([])
    await submit(`${path}/limits`, { ...accept, decision: 'declined', reason: 'The count was wrong' })
    expect(missing(await read(path), 'Would you like to look at it?')).toHaveLength(1)
    expect(missing(await read(table), 'New limits to consider Latest')).toHaveLength(1)
    expect(missing(await read(`${path}/limits`), 'No new limits', 'The count was wrong')).toEqual([])
  })

  test('are decided once: the second of two people is told who decided what, and loses nothing', async () => {
    const { seriesId } = await growShifted()
    const path = `/measures/series/${seriesId}/limits`
    const decline = { ...accept, decision: 'declined', reason: 'It hides a decline' }
    const answers = await Promise.all([submit(path, accept), submit(path, decline, 'clinicalLead')])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const told = (await answers.find(({ status }) => status === 409)?.text()) ?? ''
    expect(missing(told, 'Somebody decided this while you were looking', 'Yours is not saved')).toEqual([])
  })

  test('are refused with all that is missing at once', async () => {
    const { seriesId } = await growShifted()
    const answer = await submit(`/measures/series/${seriesId}/limits`, {
      decision: 'accepted',
      seenVersion: '0',
      isCauseKnown: 'yes',
      cause: '',
    })
    expect(answer.status).toBe(400)
    expect(
      missing(
        await answer.text(),
        'Enter the date from which new limits start',
        'Enter what the cause is',
        'Select whether the change is meant to last',
        'Enter why new limits are right',
      ),
    ).toEqual([])
  })
})

describe('targets and settings', () => {
  test('are the owner’s, and draw every chart again', async () => {
    const { personId } = world.person('nurse')
    const { seriesId, measureId } = await grow(world, shifted, { ...newMeasure(), ownerPersonId: personId })
    const target = { ...once(), value: '30', fromOn: '2024-01-01', untilOn: '', note: 'Board' }
    expect((await submit(`/measures/targets/${measureId}`, target, 'nurse')).status).toBe(303)
    expect(
      missing(await read(`/measures/series/${seriesId}`), 'Target: will pass the target', 'Targets by date'),
    ).toEqual([])
    const wrong = { ...once(), value: 'low', fromOn: '', untilOn: '' }
    const refused = await (await submit(`/measures/targets/${measureId}`, wrong, 'nurse')).text()
    expect(missing(refused, 'Enter the target as a number', 'Enter the first day of the target')).toEqual([])
    const html = await read(`/measures/targets/${measureId}`, 'nurse')
    const targetId = new RegExp(`targets/${measureId}/([\\da-f-]{36})/withdraw`).exec(html)?.[1] ?? ''
    await submit(`/measures/targets/${measureId}/${targetId}/withdraw`, {}, 'nurse')
    expect(missing(await read(`/measures/series/${seriesId}`), 'Target: no target to judge')).toEqual([])
    expect((await world.visit(`/measures/targets/${measureId}`, lead)).status).toBe(403)
  })

  test('of a chart are kept once, and the second of two owners is told', async () => {
    const { seriesId, measureId } = await growShifted()
    const path = `/measures/settings/${measureId}`
    const shown = await read(path, 'administrator')
    const version = /name="seenLockVersion" value="(\d+)"/.exec(shown)?.[1]
    const settings = {
      chartKind: 'run',
      shiftPoints: '8',
      trendPoints: '7',
      screening: 'off',
      conflict: 'concern-wins',
      minimumPoints: '13',
      baselinePoints: '',
      ...(version === undefined ? {} : { seenLockVersion: version }),
    }
    expect((await submit(path, settings, 'administrator')).status).toBe(303)
    expect(missing(await read(`/measures/series/${seriesId}`), 'Run chart: a median and no limits')).toEqual(
      [],
    )
    expect((await submit(path, settings, 'administrator')).status).toBe(409)
    const faulty = await submit(path, { ...settings, minimumPoints: '1', shiftPoints: '5' }, 'administrator')
    expect(missing(await faulty.text(), 'from 2 to 60', 'Select how many points make a shift')).toEqual([])
  })
})

describe('who may', () => {
  test('a nurse reads everything of the unit and changes nothing; a lead of another unit neither', async () => {
    const { seriesId } = await growShifted()
    const [measureId = ''] = await fillUnits(world, 1)
    const html = await read(`/measures/across/${measureId}`)
    const elsewhere = /\/measures\/series\/([\da-f-]{36})">Human Resources/.exec(html)?.[1] ?? ''
    const statuses = async (id: string, key: string) => {
      const path = `/measures/series/${id}`
      const sent = [
        await submit(
          `${path}/annotations/new`,
          { ...once(), onDate: monthAt(1), kind: 'note', words: 'x' },
          key,
        ),
        await submit(`${path}/points/${monthAt(1)}/leave-out`, { seenVersion: '1', reason: 'x' }, key),
        await submit(`${path}/points/${monthAt(1)}/correct`, { seenVersion: '1' }, key),
        await submit(
          `${path}/limits`,
          { decision: 'declined', startsOn: monthAt(3), seenVersion: '0', reason: 'x' },
          key,
        ),
        await submit(`${path}/review`, {}, key),
      ]
      return [(await world.visit(path, key)).status, ...sent.map(({ status }) => status)]
    }
    expect(await statuses(seriesId, 'nurse')).toEqual([200, 403, 403, 403, 403, 403])
    expect(await statuses(elsewhere, lead)).toEqual([200, 403, 403, 403, 403, 403])
    expect(await statuses(seriesId, 'farAdministrator')).toEqual([404, 404, 404, 404, 404, 404])
    expect(await statuses(seriesId, 'generalManager')).toEqual([200, 303, 303, 400, 303, 303])
  })
})
