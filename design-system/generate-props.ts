/** Writes generated/props.ts. Run `node design-system/generate-props.ts` after nhsuk-frontend is updated. */
import { writeFileSync } from 'node:fs'
import { writePropsModule } from './generate/write-module.ts'

writeFileSync(new URL('generated/props.ts', import.meta.url), writePropsModule())
