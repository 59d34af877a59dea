import { makeWorkbook, sheetOf } from '@headroom/platform/tables-in-files/workbook-for-tests'
import { describe, expect, it } from 'vitest'
import { STAFF_FIELD_NAMES, STAFF_FIELDS } from './columns.ts'
import { acceptedPreview, csvOf, faultsOf, previewOf, type RowForTests, staff } from './extract-for-tests.ts'

/** Five people without faults, with the second one (row 3) changed. */
function withRow3(change: RowForTests): string {
  return csvOf(staff(5).map((row, at) => (at === 1 ? { ...row, ...change } : row)))
}

describe('an extract without faults', () => {
  it('has none, with accents in its e-mail addresses and a blank supervisor at the top', async () => {
    expect(await faultsOf(csvOf(staff(5)))).toEqual([])
  })

  it('may leave blank what is not known', async () => {
    const blanks = {
      email: '',
      division: '',
      department: '',
      staffGroup: '',
      jobRole: '',
      occupationCode: '',
      payGrade: '',
      fte: '',
      startDate: '',
      lastAppraisalDate: '',
    }
    const preview = await acceptedPreview(withRow3(blanks))
    expect(preview.summary.faults).toEqual([])
    expect(preview.checked.rows[1]).toMatchObject({ email: null, fte: null, startDate: null })
  })

  it('may give one person several assignments', async () => {
    const [top, second] = staff(2)
    const more = { ...second, assignmentNumber: '20001002-2', positionNumber: '9001' }
    expect(await faultsOf(csvOf([top ?? {}, second ?? {}, more]))).toEqual([])
  })

  it('may have no assignment numbers at all', async () => {
    const fields = STAFF_FIELD_NAMES.filter((field) => field !== 'assignmentNumber')
    const preview = await acceptedPreview(csvOf(staff(2), fields))
    expect(preview.checked.rows.map((row) => row.assignmentNumber)).toEqual(['20001001', '20001002'])
  })
})

describe('every fault of one row', () => {
  it.each<[RowForTests, string]>([
    [{ employeeNumber: '' }, 'Employee number missing-key'],
    [{ employeeNumber: '   ' }, 'Employee number missing-key'],
    [{ assignmentNumber: '' }, 'Assignment number missing-key'],
    [{ employeeNumber: '2.0001E+07' }, 'Employee number mangled-number'],
    [{ supervisorEmployeeNumber: '20001001.0' }, 'Supervisor employee number mangled-number'],
    [{ firstName: '' }, 'First name missing-name'],
    [{ lastName: '' }, 'Last name missing-name'],
    [{ positionNumber: '' }, 'Position number missing-position'],
    [{ positionTitle: '' }, 'Position title missing-position'],
    [{ email: 'not an address' }, 'E-mail address bad-email'],
    [{ fte: '9.00' }, 'Full-time equivalent (FTE) fte-out-of-range'],
    [{ fte: '-1.00' }, 'Full-time equivalent (FTE) fte-out-of-range'],
    [{ fte: '0,8' }, 'Full-time equivalent (FTE) fte-out-of-range'],
    [{ fte: '=1' }, 'Full-time equivalent (FTE) formula-cell'],
    [{ lastName: '=HYPERLINK("http://evil.test")' }, 'Last name formula-cell'],
    [{ startDate: '=TODAY()' }, 'Start date in position formula-cell'],
    [{ lastName: '\tVale' }, 'Last name formula-cell'],
    [{ payGrade: '#N/A' }, 'Pay grade spreadsheet-error'],
    [{ positionTitle: 'Matron\u202e' }, 'Position title control-character'],
    [{ firstName: 'ZoÃ«' }, 'First name wrong-encoding'],
    [{ lastName: 'x'.repeat(101) }, 'Last name too-long'],
    [{ startDate: '31/02/2024' }, 'Start date in position impossible-date'],
    [{ startDate: '01/02/24' }, 'Start date in position impossible-date'],
    [{ startDate: '04/07/1948' }, 'Start date in position impossible-date'],
    [{ startDate: '23/11/2027' }, 'Start date in position impossible-date'],
    [{ startDate: '45351' }, 'Start date in position impossible-date'],
    [{ lastAppraisalDate: '23/11/2026' }, 'Last appraisal date impossible-date'],
    [{ lastAppraisalDate: 'soon' }, 'Last appraisal date impossible-date'],
    [{ supervisorEmployeeNumber: '99999999' }, 'Supervisor employee number unknown-supervisor'],
    [{ supervisorEmployeeNumber: '20001002' }, 'Supervisor employee number own-supervisor'],
  ])('is found once, at its row and column: %o', async (change, fault) => {
    expect(await faultsOf(withRow3(change))).toEqual([`3 ${fault}`])
  })

  it.each<RowForTests>([
    { startDate: '05/07/1948' },
    { startDate: '22/11/2027' },
    { startDate: '29/02/2024' },
    { startDate: '2024-02-29' },
    { lastAppraisalDate: '22/11/2026' },
    { fte: '1.5' },
    { supervisorEmployeeNumber: '' },
  ])('is not found at the very edge of what is right: %o', async (change) => {
    expect(await faultsOf(withRow3(change))).toEqual([])
  })

  it('is listed by row and then by column, all of them', async () => {
    const rows = staff(3).map((row, at) =>
      at === 0 ? row : { ...row, fte: '7', firstName: '', startDate: '31/02/2024' },
    )
    expect(await faultsOf(csvOf(rows))).toEqual(
      [3, 4].flatMap((row) => [
        `${row} First name missing-name`,
        `${row} Full-time equivalent (FTE) fte-out-of-range`,
        `${row} Start date in position impossible-date`,
      ]),
    )
  })

  it('does not put into words what the cell held, beyond numbers and dates', async () => {
    const { summary } = await previewOf(
      withRow3({
        lastName: '=SECRET',
        email: 'secret address',
        positionTitle: 'SECRET\u200b',
        startDate: 'SECRET',
      }),
    )
    expect(summary.faults).toHaveLength(4)
    expect(JSON.stringify(summary.faults)).not.toMatch(/secret/i)
  })
})

describe('rows that do not fit the headings', () => {
  it('are at fault as a whole when a cell is missing or too many, not when blanks trail', async () => {
    const [head, first, second] = csvOf(staff(2)).split('\r\n')
    expect(await faultsOf(`${head}\r\n${first},,,\r\n${second},extra\r\n`)).toEqual(['3  ragged-row'])
    expect(await faultsOf(`${head}\r\n${first}\r\n20001002,20001002\r\n`)).toEqual(['3  ragged-row'])
  })

  it('do not make their person an unknown supervisor', async () => {
    const [head, , ...rest] = csvOf(staff(3)).split('\r\n')
    expect(await faultsOf([head, '20001001,cut short', ...rest].join('\r\n'))).toEqual(['2  ragged-row'])
  })

  it('are at fault in a sheet when they reach beyond the last heading', async () => {
    const cells = staff(2).map((row) => STAFF_FIELD_NAMES.map((field) => row[field] ?? ''))
    const rows = [
      STAFF_FIELD_NAMES.map((field) => STAFF_FIELDS[field].label),
      cells[0] ?? [],
      [...(cells[1] ?? []), 'note'],
    ]
    expect(await faultsOf(makeWorkbook({ sheets: { Staff: sheetOf(rows) } }))).toEqual(['3  ragged-row'])
  })
})

describe('rows that contradict each other', () => {
  it('are named by both rows when they have the same employee and assignment number', async () => {
    const rows = staff(3)
    const { summary, ...preview } = await previewOf(csvOf([...rows, { ...rows[1], positionTitle: 'Matron' }]))
    expect(summary.faults).toEqual([
      {
        row: 5,
        column: 'Employee number',
        code: 'duplicate-key',
        message: 'Row 3 and this row have the same number (20001002); they differ in Position title.',
      },
    ])
    expect(preview.ok && preview.checked.rows.map(({ row }) => row)).toEqual([2, 3, 4])
  })

  it('are found where one position number has two titles, at the rows that differ from most', async () => {
    const rows = staff(4).map((row, at) => ({
      ...row,
      positionNumber: '7',
      positionTitle: at === 0 ? 'Chair' : 'Matron',
    }))
    const { summary } = await previewOf(csvOf(rows))
    expect(summary.faults).toMatchObject([
      {
        row: 2,
        column: 'Position title',
        code: 'conflicting-position',
        message: 'Position 7 has another title in row 3 and 2 more.',
      },
    ])
  })

  it('are found where one employee number has two names', async () => {
    const rows = staff(3)
    const other = { ...rows[1], assignmentNumber: 'x', positionNumber: '9', lastName: 'Vale' }
    expect(await faultsOf(csvOf([...rows, other]))).toEqual(['5 Last name conflicting-name'])
  })

  it('share an e-mail address without being at fault, but the person is told', async () => {
    const preview = await acceptedPreview(
      csvOf(staff(3).map((row) => ({ ...row, email: 'ward@example.nhs.test' }))),
    )
    expect(preview.summary.faults).toEqual([])
    expect(preview.notices.map(({ message }) => message).join()).toContain(
      '1 e-mail address is used by more than one person',
    )
  })
})

describe('a column of dates', () => {
  it('that looks American is explained and none of it is guessed', async () => {
    const dates = ['12/25/2023', '03/04/2024', '01/31/2024', '2024-05-06', '31/31/2024']
    const rows = staff(5).map((row, at) => ({ ...row, startDate: dates[at] ?? '' }))
    const { summary } = await previewOf(csvOf(rows))
    expect(summary.faults.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 ambiguous-date',
      '3 ambiguous-date',
      '4 ambiguous-date',
      '6 impossible-date',
    ])
    expect(summary.faults[0]?.message).toContain('2 dates have the month first')
  })

  it('without a telling date follows the other column', async () => {
    const rows = staff(3).map((row) => ({ ...row, startDate: '03/04/2024', lastAppraisalDate: '12/25/2024' }))
    const faults = await faultsOf(csvOf(rows))
    expect(faults).toContain('2 Start date in position ambiguous-date')
  })

  it('is read day first when nothing tells, and the person is told so', async () => {
    const rows = staff(2).map((row) => ({ ...row, startDate: '03/04/2024', lastAppraisalDate: '' }))
    const preview = await acceptedPreview(csvOf(rows))
    expect(preview.checked.rows[0]?.startDate).toBe('2024-04-03')
    expect(preview.notices.map(({ message }) => message).join()).toContain('no date has a day above 12')
  })
})

describe('merged cells', () => {
  it('are at fault where the merge has emptied a cell, and only once', async () => {
    const labels = STAFF_FIELD_NAMES.map((field) => STAFF_FIELDS[field].label)
    const rows = staff(3).map((row, at) =>
      STAFF_FIELD_NAMES.map((field) => (field === 'positionTitle' && at > 0 ? '' : (row[field] ?? ''))),
    )
    const sheet = `${sheetOf([labels, ...rows])}<mergeCells><mergeCell ref="G2:G900"/></mergeCells>`
    expect(await faultsOf(makeWorkbook({ sheets: { Staff: sheet } }))).toEqual([
      '3 Position title merged-cell',
      '4 Position title merged-cell',
    ])
  })
})
