import type { FaultList } from './fault-list.ts'
import type { StaffDraft } from './read-staff-row.ts'

/** One assignment's line to a supervisor who is in the file. */
type Line = { readonly from: string; readonly to: string; readonly row: number }

/**
 * Unknown, own and circular supervisors. A blank supervisor is right: that is the top, or somebody outside.
 *
 * A line names a person, not which of their assignments, so two people with two assignments each may rightly supervise
 * one another (a clinical lead who is also a consultant under the colleague they lead). Hence a circle is a fault only
 * when none of its people has another assignment whose line leads to a top.
 */
export function checkSupervisors(
  drafts: readonly StaffDraft[],
  knownNumbers: ReadonlySet<string>,
  faults: FaultList,
): void {
  const lines = new Map<string, Line[]>()
  const withATop = new Set<string>()
  const inDrafts = new Set(drafts.map((draft) => draft.employeeNumber))
  for (const { row, employeeNumber: from, supervisorEmployeeNumber: to } of drafts) {
    const place = { row, field: 'supervisorEmployeeNumber' } as const
    if (to !== null && to === from) faults.add(place, 'own-supervisor', { number: from })
    else if (to !== null && !knownNumbers.has(to)) faults.add(place, 'unknown-supervisor', { number: to })
    // A line that is already at fault, or that ends in a row that could not be read, counts as a top: one fault is enough.
    if (from === '') continue
    if (to === null || to === from || !inDrafts.has(to)) withATop.add(from)
    else addTo(lines, from, { from, to, row })
  }
  spreadDown(withATop, lines)
  for (const circle of findCircles(lines, withATop)) {
    const facts = { circle: describeCircle(circle) }
    for (const { row } of circle)
      faults.add({ row, field: 'supervisorEmployeeNumber' }, 'circular-supervisor', facts)
  }
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

/** Everybody with a line to somebody who has a top has one too. Linear in the number of lines. */
function spreadDown(withATop: Set<string>, lines: ReadonlyMap<string, readonly Line[]>): void {
  const below = new Map<string, string[]>()
  for (const all of lines.values()) {
    for (const { from, to } of all) {
      addTo(below, to, from)
    }
  }
  const toVisit = [...withATop]
  for (let person = toVisit.pop(); person !== undefined; person = toVisit.pop()) {
    for (const report of below.get(person) ?? []) {
      if (withATop.has(report)) continue
      withATop.add(report)
      toVisit.push(report)
    }
  }
}

/** From everybody without a top, first lines upward must run into a circle; each circle is found once. */
function findCircles(
  lines: ReadonlyMap<string, readonly Line[]>,
  withATop: ReadonlySet<string>,
): readonly Line[][] {
  const circles: Line[][] = []
  const walkOf = new Map<string, number>()
  let walk = 0
  for (const start of lines.keys()) {
    if (withATop.has(start) || walkOf.has(start)) continue
    walk += 1
    const path: Line[] = []
    let line = lines.get(start)?.[0]
    while (line !== undefined && !walkOf.has(line.from)) {
      walkOf.set(line.from, walk)
      path.push(line)
      line = lines.get(line.to)?.[0]
    }
    if (line === undefined || walkOf.get(line.from) !== walk) continue
    const entry = line.from
    circles.push(path.slice(path.findIndex((step) => step.from === entry)))
  }
  return circles
}

const MOST_NAMED = 50

/** @example '20002426 (row 427), whose supervisor is 20003738 (row 1739), whose supervisor is 20002426' */
function describeCircle(circle: readonly Line[]): string {
  const [start] = circle
  const named = circle.slice(0, MOST_NAMED).map(({ from, row }) => `${from} (row ${row})`)
  if (circle.length > MOST_NAMED) named.push(`${circle.length - MOST_NAMED} more people`)
  return [...named, start?.from ?? ''].join(', whose supervisor is ')
}
