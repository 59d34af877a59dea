/** A competency of the NHS Management and Leadership Framework, as `area.standard.competency`. */
export type CompetencyId = `MLF-${1 | 2 | 3}.${1 | 2 | 3}.${1 | 2 | 3}`

interface CompetencyFacts {
  readonly id: CompetencyId
  /** How far people in this trust tend to rate themselves above or below their own average on it. */
  readonly ease: number
  /** How often somebody has had no chance to show it. */
  readonly noChance: number
}

const competency = (id: CompetencyId, ease: number, noChance = 0.01): CompetencyFacts => ({
  id,
  ease,
  noChance,
})

/**
 * The 27 competencies in the framework's order. The pattern is invented, but chosen to be recognisable: civility and
 * relationships come easily, money, technology and conflict less so, and budgets are often out of a first-line leader's reach.
 */
export const competencies: readonly CompetencyFacts[] = [
  competency('MLF-1.1.1', -0.1),
  competency('MLF-1.1.2', -0.45),
  competency('MLF-1.1.3', 0.15),
  competency('MLF-1.2.1', 0.25),
  competency('MLF-1.2.2', 0.1),
  competency('MLF-1.2.3', -0.4, 0.04),
  competency('MLF-1.3.1', 0.4),
  competency('MLF-1.3.2', 0.3),
  competency('MLF-1.3.3', 0.7),
  competency('MLF-2.1.1', 0.2),
  competency('MLF-2.1.2', 0.45),
  competency('MLF-2.1.3', 0.05),
  competency('MLF-2.2.1', -0.05, 0.03),
  competency('MLF-2.2.2', -0.25, 0.05),
  competency('MLF-2.2.3', -0.55, 0.05),
  competency('MLF-2.3.1', -0.5, 0.1),
  competency('MLF-2.3.2', -0.75, 0.16),
  competency('MLF-2.3.3', -0.35, 0.03),
  competency('MLF-3.1.1', 0.6),
  competency('MLF-3.1.2', 0.35, 0.03),
  competency('MLF-3.1.3', 0.1, 0.02),
  competency('MLF-3.2.1', -0.2, 0.03),
  competency('MLF-3.2.2', -0.7, 0.09),
  competency('MLF-3.2.3', 0, 0.04),
  competency('MLF-3.3.1', 0.5),
  competency('MLF-3.3.2', 0.3, 0.02),
  competency('MLF-3.3.3', -0.05, 0.04),
]
