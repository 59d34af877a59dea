import { columnLetter, LIMITS, readTable } from '@headroom/platform/tables-in-files'
import { makeWorkbook, sheetOf } from '@headroom/platform/tables-in-files/workbook-for-tests'
import { describe, expect, it } from 'vitest'
import { acceptedPreview, bytesOf, csvOf, previewOf, staff } from './extract-for-tests.ts'
import { isKnownHeading } from './propose-mapping.ts'

describe('what kind of file it is', () => {
  it.each([
    ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', 'an old Excel workbook (.xls), or one locked with a password'],
    ['%PDF-1.7', 'a PDF'],
    ['\u001f\u008b\u0008', 'a gzip archive'],
    ['\ufeff <!DOCTYPE html><table>', 'a web page'],
    ['<html xmlns:x="urn:schemas-microsoft-com:office:excel">', 'a web page'],
    ['<?xml version="1.0"?><Workbook>', 'an XML file'],
  ])('is told by its first bytes and not by its name: %j', async (start, kind) => {
    const bytes = start.startsWith('\ufeff')
      ? bytesOf(start)
      : Uint8Array.from(start, (character) => character.charCodeAt(0))
    expect(await readTable(bytes, isKnownHeading)).toMatchObject({
      reason: 'wrong-kind',
      message: expect.stringContaining(kind),
    })
  })

  it('is refused above the size limit without being looked at', async () => {
    const bytes = new Uint8Array(LIMITS.fileBytes + 1)
    expect(await readTable(bytes, isKnownHeading)).toMatchObject({
      reason: 'too-big',
      message: expect.stringContaining('50 MB'),
    })
  })
})

describe('headings', () => {
  it('are found below titles and blank lines, and rows keep the numbers a spreadsheet shows', async () => {
    const preview = await acceptedPreview(`Staff in post,,\r\n\r\nRun 22/11/2026\r\n${csvOf(staff(2))}`)
    expect(preview.file.headingRow).toBe(4)
    expect(preview.checked.rows.map(({ row }) => row)).toEqual([5, 6])
    expect(preview.notices.map(({ code }) => code)).toContain('headings-not-first')
  })

  it('that repeat or are empty are told apart by their column letters, and explained', async () => {
    const csv = csvOf(staff(1)).split('\r\n')
    const preview = await acceptedPreview(`${csv[0]},FTE,FTE,,Note\r\n${csv[1]},1,1,x,y\r\n`)
    expect(preview.file.headings.slice(-4).map(({ label }) => label)).toEqual([
      'FTE (column R)',
      'FTE (column S)',
      'No heading (column T)',
      'Note',
    ])
    const messages = Object.fromEntries(preview.notices.map(({ code, message }) => [code, message]))
    expect(messages['duplicate-heading']).toContain('R, S')
    expect(messages['empty-heading']).toContain('Column T')
    expect(messages['columns-not-used']).toContain('Note')
  })

  it('are limited in number', async () => {
    expect(await readTable(bytesOf(`${'a,'.repeat(LIMITS.columns)}b\n1\n`), isKnownHeading)).toMatchObject({
      reason: 'too-many-columns',
    })
    expect(
      await previewOf(makeWorkbook({ sheets: { S: sheetOf([Array(LIMITS.columns + 1).fill('a')]) } })),
    ).toMatchObject({
      reason: 'too-many-columns',
    })
  })

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('in column %d are lettered %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter)
  })

  it('without any row of staff below them are refused, for that would make everybody a leaver', async () => {
    expect(await previewOf(csvOf([]))).toMatchObject({ reason: 'no-rows' })
    expect(await previewOf(`${csvOf([])},,,\r\n`)).toMatchObject({ reason: 'no-rows' })
    expect(await previewOf('\r\n\r\n')).toMatchObject({ reason: 'empty-file' })
    expect(await previewOf('')).toMatchObject({ reason: 'empty-file' })
  })
})
