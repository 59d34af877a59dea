import { access } from './access.ts'
import { anonymity } from './anonymity.ts'
import { audit } from './audit.ts'
import { charts } from './charts.ts'
import { code } from './code.ts'
import { imports } from './imports.ts'
import { improvement } from './improvement.ts'
import type { Mutant } from './mutant.ts'
import { once } from './once.ts'
import { policies } from './policies.ts'
import { ratings } from './ratings.ts'
import { requests } from './requests.ts'
import { signIn } from './sign-in.ts'
import { suppression } from './suppression.ts'
import { tenancy } from './tenancy.ts'

const areas: Readonly<Record<string, readonly Mutant[]>> = {
  access,
  requests,
  tenancy,
  policies,
  'sign-in': signIn,
  suppression,
  anonymity,
  audit,
  once,
  imports,
  charts,
  ratings,
  improvement,
  code,
}

/** Every rule that `npm run mutants` breaks. */
export const mutants: readonly (Mutant & { readonly area: string })[] = Object.entries(areas).flatMap(
  ([area, ofArea]) => ofArea.map((mutant) => ({ ...mutant, area })),
)
