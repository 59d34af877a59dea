import type { Post, Triumvirate } from './model.ts'
import type { PostKind } from './post-kinds.ts'
import { type OpenPost, type Place, type PostDetails, placeIn } from './posts.ts'
import { between, type Random } from './random.ts'
import { departmentKinds, type TrustShape } from './trust-shapes.ts'
import type { PlannedDepartment, PlannedDivision, Site } from './units.ts'

export interface DepartmentLeaders {
  readonly department: PlannedDepartment
  readonly place: Place
  readonly operational: Post
  /** Corporate departments have no clinical lead. */
  readonly clinical: Post | undefined
  readonly professional: Post
}

export interface Leadership {
  readonly posts: Post[]
  readonly departments: DepartmentLeaders[]
  readonly triumvirates: Triumvirate[]
}

/** The three who lead together: operational, clinical, and nursing (or the profession the department belongs to). */
type Three = readonly [operational: Post, clinical: Post, professional: Post]

interface Planning {
  readonly shape: TrustShape
  readonly random: Random
  readonly leadership: Leadership
  readonly board: Map<PostKind, Post>
  add(kind: PostKind, place: Place, details: PostDetails): Post
}

/** One leader's post in about fifteen departments stands empty, as it does in life. */
const VACANCY_EVERY = 15

/** Everyone who leads something, top down, so that whoever a person answers to is always known before them. */
export function planLeaders(
  shape: TrustShape,
  sites: readonly Site[],
  open: OpenPost,
  random: Random,
): Leadership {
  const leadership: Leadership = { posts: [], departments: [], triumvirates: [] }
  const add = (kind: PostKind, place: Place, details: PostDetails): Post => {
    const post = open(kind, place, details)
    leadership.posts.push(post)
    return post
  }
  const planning: Planning = { shape, random, leadership, board: new Map(), add }
  for (const site of sites) {
    if (site.name === undefined) openBoard(planning, site)
    const three = siteLeads(planning, site)
    openCorporate(planning, site, three[0])
    for (const division of site.divisions) openDivision(planning, division, three)
  }
  return leadership
}

function openBoard({ board, add }: Planning, site: Site): void {
  const place = placeIn(site.corporate)
  const chief = add('chief-executive', place, {})
  const executives = [
    'chief-operating-officer',
    'chief-nurse',
    'medical-director',
    'chief-people-officer',
    'chief-finance-officer',
  ] as const
  for (const kind of executives) board.set(kind, add(kind, place, { reportsTo: chief }))
  const deputy = 'deputy-chief-operating-officer'
  board.set(deputy, add(deputy, place, { reportsTo: board.get('chief-operating-officer') }))
}

function executive(board: Planning['board'], kind: PostKind): Post {
  const post = board.get(kind)
  if (post === undefined) throw new Error('The board is opened before anyone who answers to it')
  return post
}

/** The board on the first site; on every other hospital its own three, who answer to the board. */
function siteLeads({ board, leadership, add }: Planning, site: Site): Three {
  const three: Three = [
    executive(board, 'chief-operating-officer'),
    executive(board, 'medical-director'),
    executive(board, 'chief-nurse'),
  ]
  if (site.name === undefined) return three
  const place = placeIn(site.corporate)
  const own: Three = [
    add('hospital-managing-director', place, { unit: site.name, reportsTo: three[0] }),
    add('hospital-medical-director', place, { unit: site.name, reportsTo: three[1] }),
    add('hospital-director-of-nursing', place, { unit: site.name, reportsTo: three[2] }),
  ]
  leadership.triumvirates.push(together(site.corporate.unitId, own))
  return own
}

function openCorporate({ shape, board, leadership, add }: Planning, site: Site, operational: Post): void {
  for (const [index, department] of site.corporate.departments.entries()) {
    const owner = shape.corporate[index]?.reportsTo ?? 'chief-operating-officer'
    const place = placeIn(site.corporate, department)
    const reportsTo = site.name === undefined ? executive(board, owner) : operational
    const head = add('head-of-corporate', place, { unit: department.name, reportsTo })
    const deputy = add('deputy-head-of-corporate', place, { unit: department.name, reportsTo: head })
    leadership.departments.push({
      department,
      place,
      operational: deputy,
      clinical: undefined,
      professional: deputy,
    })
    if (site.name === undefined && department.shape.name === 'Human Resources') {
      add('leadership-development-lead', place, { reportsTo: head })
      add('workforce-information-lead', place, { reportsTo: head })
    }
  }
}

function openDivision(planning: Planning, division: PlannedDivision, above: Three): void {
  const { shape, leadership, add } = planning
  const place = placeIn(division)
  const unit = division.name
  const three: Three = [
    add('general-manager', place, { unit, reportsTo: above[0] }),
    add('clinical-director', place, { unit, reportsTo: above[1] }),
    add('head-of-nursing', place, { unit, reportsTo: above[2] }),
  ]
  leadership.triumvirates.push(together(division.unitId, three))
  let matron = three[2]
  for (const [index, department] of division.departments.entries()) {
    if (index % shape.matronForEvery === 0) {
      const wards = division.departments.slice(index, index + shape.matronForEvery)
      matron = add('matron', place, {
        unit: listed(wards.map((ward) => ward.shape.name)),
        reportsTo: three[2],
      })
    }
    openDepartment(planning, placeIn(division, department), department, { three, matron })
  }
}

function openDepartment(
  { random, leadership, add }: Planning,
  place: Place,
  department: PlannedDepartment,
  above: { readonly three: Three; readonly matron: Post },
): void {
  const turn = leadership.departments.length % VACANCY_EVERY
  const empty = turn === VACANCY_EVERY - 1 ? between(random, 0, 2) : undefined
  const unit = department.name
  const { professionalLead } = departmentKinds[department.shape.kind]
  const isNurse = professionalLead === 'ward-manager' || professionalLead === 'lead-nurse'
  const three: Three = [
    add('service-manager', place, { unit, reportsTo: above.three[0], vacant: empty === 0 }),
    add('clinical-lead', place, { unit, reportsTo: above.three[1], vacant: empty === 1 }),
    add(professionalLead, place, {
      unit,
      reportsTo: isNurse ? above.matron : above.three[0],
      vacant: empty === 2,
    }),
  ]
  leadership.triumvirates.push(together(department.unitId, three))
  leadership.departments.push({
    department,
    place,
    operational: three[0],
    clinical: three[1],
    professional: three[2],
  })
}

const listed = (names: readonly string[]): string =>
  names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const together = (unitId: string, [operational, clinical, professional]: Three): Triumvirate => ({
  unitId,
  operational: operational.positionNumber,
  clinical: clinical.positionNumber,
  professional: professional.positionNumber,
})
