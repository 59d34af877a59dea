import type { FaultList } from './fault-list.ts'
import type { StaffDraft } from './read-staff-row.ts'

/** One position number with two titles, one employee number with two names: the rows that differ from most are at fault. */
export function checkConflicts(drafts: readonly StaffDraft[], faults: FaultList): void {
  for (const { draft, most } of findOddOnes(drafts, (draft) => draft.positionNumber ?? '', titleOf)) {
    const facts = { number: draft.positionNumber ?? '', row: most.row, rows: most.rows }
    faults.add({ row: draft.row, field: 'positionTitle' }, 'conflicting-position', facts)
  }
  for (const { draft, most } of findOddOnes(drafts, (draft) => draft.employeeNumber, nameOf)) {
    faults.add({ row: draft.row, field: 'lastName' }, 'conflicting-name', {
      number: draft.employeeNumber,
      row: most.row,
    })
  }
}

const titleOf = (draft: StaffDraft): string => draft.positionTitle.toLowerCase()

/** Blank where either name is missing: that is another fault already. */
const nameOf = ({ firstName, lastName }: StaffDraft): string =>
  firstName === '' || lastName === '' ? '' : `${firstName} ${lastName}`.toLowerCase()

type Most = { readonly row: number; readonly rows: number }

/** Groups by `key` and gives each draft whose fact is not its group's commonest (the first of equals). */
function findOddOnes(
  drafts: readonly StaffDraft[],
  key: (draft: StaffDraft) => string,
  fact: (draft: StaffDraft) => string,
): readonly { readonly draft: StaffDraft; readonly most: Most }[] {
  const first = new Map<string, string>()
  const disputed = new Map<string, Map<string, { row: number; rows: number }>>()
  for (const draft of drafts) {
    if (key(draft) === '' || fact(draft) === '') continue
    const known = first.get(key(draft))
    if (known === undefined) first.set(key(draft), fact(draft))
    else if (known !== fact(draft)) disputed.set(key(draft), new Map())
  }
  for (const draft of drafts) {
    const facts = disputed.get(key(draft))
    if (facts === undefined || fact(draft) === '') continue
    const seen = facts.get(fact(draft))
    if (seen === undefined) facts.set(fact(draft), { row: draft.row, rows: 1 })
    else seen.rows += 1
  }
  const commonest = new Map([...disputed].map(([group, facts]) => [group, commonestOf(facts)]))
  return drafts.flatMap((draft) => {
    const most = commonest.get(key(draft))
    return most === undefined || fact(draft) === '' || most.fact === fact(draft) ? [] : [{ draft, most }]
  })
}

function commonestOf(facts: ReadonlyMap<string, Most>): Most & { readonly fact: string } {
  let best = { fact: '', row: 0, rows: 0 }
  for (const [fact, { row, rows }] of facts) if (rows > best.rows) best = { fact, row, rows }
  return best
}
