import type { Competency, CompetencyGroup, Nature } from '../model.ts'

export type MlfStageId = 'F' | '1' | '2' | '3' | '4'

type Three = 1 | 2 | 3

/** Three areas of three standards of three competencies: the type itself counts to 27. */
export type MlfCompetencyCode = `${Three}.${Three}.${Three}`

export const mlfScaleId = 'mlf-1-to-5'

interface CompetencyText {
  readonly name: string
  readonly nature: Nature
  readonly meaning: string
  readonly descriptors: Readonly<Record<MlfStageId, string>>
  readonly looksLike: readonly string[]
}

export function mlfCompetency(code: MlfCompetencyCode, text: CompetencyText): Competency {
  return { type: 'competency', kind: 'competency', id: `MLF-${code}`, code, scaleId: mlfScaleId, ...text }
}

export function mlfStandard(
  code: `${Three}.${Three}`,
  text: { readonly name: string; readonly meaning: string; readonly children: readonly Competency[] },
): CompetencyGroup {
  return { type: 'group', kind: 'standard', id: `MLF-${code}`, code, ...text }
}
