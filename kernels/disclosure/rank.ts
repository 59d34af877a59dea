/** The number of rows that say something the rows before them do not. Entries are 0 or 1, so doubles are exact enough. */
export const rankOf = (rows: readonly (readonly number[])[]): number => {
  const work = rows.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (work[0]?.length ?? 0); column++) {
    const found = work.findIndex((row, i) => i >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    const lead = work[found]
    if (lead === undefined) continue
    work[found] = work[rank] ?? lead
    work[rank] = lead
    for (const row of work.slice(rank + 1)) {
      const factor = (row[column] ?? 0) / (lead[column] ?? 1)
      if (factor === 0) continue
      for (let j = column; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (lead[j] ?? 0)
    }
    rank += 1
  }
  return rank
}
