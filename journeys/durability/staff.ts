/** A trust small enough to be brought in many times: everybody who stays, and the few who come with each import. */
export const STAYING = 60
export const JOINING = 5

const HEADINGS =
  'Employee Number,Assignment Number,First Name,Last Name,Position Number,Position Title,Division,Department,Staff Group,Role,Occupation Code,Pay Grade,FTE,Supervisor Employee Number,Start Date in Position'

const row = (number: string, family: string, department: number): string =>
  [
    number,
    number,
    'Kit',
    family,
    `P${number}`,
    'Staff Nurse',
    'Medicine',
    `Ward ${department}`,
    'Nursing and Midwifery Registered',
    'Staff Nurse',
    'N6A',
    'Band 5',
    '1.00',
    '',
    '01/04/2022',
  ].join(',')

/** The number says which import a joiner came with: 7003 is the third of the seventh. */
export const joinerNumber = (importNumber: number, place: number): string =>
  `J${importNumber * 1_000 + place}`

/** Import n brings its own five in, ends the five of the one before, and renames one who stays. */
export function extractNumber(importNumber: number): Uint8Array<ArrayBuffer> {
  const staying = Array.from({ length: STAYING }, (_, index) =>
    row(String(1_001 + index), index === 0 ? `Lamp${'a'.repeat(1 + (importNumber % 7))}` : 'Lamp', index % 4),
  )
  const joining = Array.from({ length: importNumber === 0 ? 0 : JOINING }, (_, place) =>
    row(joinerNumber(importNumber, place), 'Newcomer', place % 4),
  )
  return new TextEncoder().encode([HEADINGS, ...staying, ...joining].join('\n'))
}
