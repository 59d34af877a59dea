/**
 * Which capability may import which, through its door. An allow-list: what is not here is refused by
 * `checks/boundaries.test.ts`. Everyone may stand on `organisation`; nothing may stand on `home`.
 */
export const edges: Readonly<Record<string, readonly string[]>> = {
  organisation: [],
  frameworks: [],
  roles: ['frameworks', 'organisation'],
  assessment: ['frameworks', 'roles', 'organisation'],
  feedback: ['frameworks', 'organisation', 'roles'],
  conversations: ['feedback', 'organisation'],
  'code-of-practice': ['organisation'],
  measures: ['organisation'],
  improvement: ['measures', 'organisation'],
  account: [],
  background: [],
  'design-gallery': [],
  home: ['assessment', 'code-of-practice', 'feedback', 'frameworks', 'organisation', 'roles'],
}
