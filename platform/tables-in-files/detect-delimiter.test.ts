import { expect, it } from 'vitest'
import { detectDelimiter } from './detect-delimiter.ts'

it.each([
  ['commas', 'Name,Role\r\nVale,Matron', ',', 0],
  ['semicolons, as continental spreadsheets save', 'Name;Role;FTE\r\nVale;Matron;0,8', ';', 0],
  ['tabs', 'Name\tRole\nVale\tMatron', '\t', 0],
  ['upright strokes', 'Name|Role\nVale|Matron', '|', 0],
  ['no delimiter at all', 'Name\nVale', ',', 0],
  ['a delimiter inside quotation marks only', '"a;b;c;d",Role\n"e;f;g;h",x', ',', 0],
  ['a title with commas above a table with semicolons', 'Staff in post, 1 May\nA;B;C;D;E\n1;2;3;4;5', ';', 0],
  ["a spreadsheet's own hint", 'sep=;\r\nName,Role;FTE', ';', 7],
])('finds %s', (_, text, delimiter, startsAt) => {
  expect(detectDelimiter(text)).toEqual({ delimiter, startsAt })
})
