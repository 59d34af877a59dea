import { describe, expect, it } from 'vitest'
import { dateOfDayNumber, isDateFormatCode, isDateFormatId } from './spreadsheet-dates.ts'

describe("a spreadsheet's day numbers", () => {
  // ECMA-376 Part 1, 18.17.4.1 and 18.17.4.3; 39448 and 37986 are its own examples of 1 January 2008 (1900, 1904).
  it.each([
    [1, '1900', '1900-01-01'],
    [59, '1900', '1900-02-28'],
    [60, '1900', '1900-02-29'],
    [61, '1900', '1900-03-01'],
    [39448, '1900', '2008-01-01'],
    [45351.75, '1900', '2024-02-29'],
    [2958465, '1900', '9999-12-31'],
    [0, '1904', '1904-01-01'],
    [37986, '1904', '2008-01-01'],
  ] as const)('reads %d in the %s system as %s', (dayNumber, system, date) => {
    expect(dateOfDayNumber(dayNumber, system)).toBe(date)
  })

  it.each([-1, 2958466, Number.NaN])('knows no date for %d', (dayNumber) => {
    expect(dateOfDayNumber(dayNumber, '1900')).toBeUndefined()
  })

  it('tells formats that show a date from those that do not', () => {
    const dates = ['dd/mm/yyyy', 'yyyy-mm-dd', '[$-809]d mmmm yyyy', 'd-mmm-yy;@', 'm/d/yy h:mm']
    const others = ['General', '0.00', '#,##0', 'h:mm', '"day" 0', '0.00\\d', '[Red]0', '@', '_d0']
    expect(dates.filter(isDateFormatCode)).toEqual(dates)
    expect(others.filter(isDateFormatCode)).toEqual([])
    expect([0, 2, 9, 14, 17, 18, 21, 22, 45, 49].filter(isDateFormatId)).toEqual([14, 17, 22])
  })
})
