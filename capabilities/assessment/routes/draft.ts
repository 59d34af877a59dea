import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type SignedInRequest } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { answerQueries } from '../queries/answers.ts'
import { type Assessment, assessmentQueries } from '../queries/own-assessments.ts'
import type { Answers } from '../rules/answer.ts'
import { type AssessedVersion, getAssessedVersion, type Standard } from '../standards.ts'

export type Draft = {
  readonly assessment: Assessment
  readonly assessed: AssessedVersion
  readonly answers: Answers
}

type Asked = Pick<SignedInRequest, 'scope' | 'params'>

/** The viewer's own draft; anybody else's, and what is no draft any more, does not exist here. */
export async function getDraft({ scope, params }: Asked): Promise<Draft> {
  const id = params.assessmentId ?? ''
  if (!isId(id)) throw new NotFound()
  return inOrganisation(scope, async (within) => {
    const assessment = await assessmentQueries(within).find(id)
    if (assessment?.state !== 'draft') throw new NotFound()
    const { frameworkId, frameworkVersion } = assessment
    const answers = await answerQueries(within).list(id)
    return { assessment, answers, assessed: getAssessedVersion(frameworkId, frameworkVersion) }
  })
}

export function getStandard({ params }: Pick<Asked, 'params'>, { assessed }: Draft): Standard {
  const found = assessed.standards.find(({ id }) => id === params.standardId)
  if (!found) throw new NotFound()
  return found
}
