import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type SignedInRequest } from '@headroom/platform/http'
import { didItWork } from '../did-it-work.ts'
import { getProject, standing } from '../open-project.ts'

type Asking = Pick<SignedInRequest, 'scope' | 'viewer' | 'params' | 'today'>

/** The change asked for, or the first that stands; and what each measure says of it. */
export const readVerdict = ({ scope, viewer, params, today }: Asking, changeId: string | undefined) =>
  inOrganisation(scope, async (within) => {
    const open = await getProject(within, viewer, params.projectId)
    const changes = standing(open.changes)
    const change = changeId ? changes.find(({ id }) => id === changeId) : changes[0]
    if (changeId && !change) throw new NotFound()
    const readings = change ? await didItWork(within, { measures: open.measures, change, today }) : []
    return { open, change, others: changes.filter((one) => one !== change), readings }
  })
