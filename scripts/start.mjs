// `npm start`: builds what has changed, then serves.
import { buildAll } from './build.mjs'

await buildAll()
const { start } = await import('../dist/start.js')
await start(process.env)
