import fc from 'fast-check'
import { seed } from './seed.ts'

// Properties whose test names no seed of its own: before, each run tried others, and a failure could not be seen again.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
