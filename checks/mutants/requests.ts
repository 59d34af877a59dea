import type { Mutant } from './mutant.ts'

const tests = ['platform/http/app.test.ts']

/** What a request may bring, and what its answer tells a browser. */
export const requests: readonly Mutant[] = [
  {
    name: 'A form is taken from any site',
    file: 'platform/http/app.ts',
    find: '  app.use(csrf({ origin: (origin, context) => origin === ownOrigin(context, parts.publicUrl) }))\n',
    replace: '',
    tests,
  },
  {
    name: 'A form is taken from a site whose address begins as ours does',
    file: 'platform/http/app.ts',
    find: 'origin === ownOrigin(context, parts.publicUrl)',
    replace: 'origin.startsWith(ownOrigin(context, parts.publicUrl))',
    tests,
  },
  {
    name: 'A page may run a script that stands in it',
    file: 'platform/http/app.ts',
    find: `defaultSrc: ["'self'"]`,
    replace: `defaultSrc: ["'self'", "'unsafe-inline'"]`,
    tests,
  },
  {
    name: 'Another site may frame our pages',
    file: 'platform/http/app.ts',
    find: `        frameAncestors: ["'none'"],\n`,
    replace: '',
    tests,
  },
  {
    name: 'A link tells the page who is signed in in that browser',
    file: 'platform/http/app.ts',
    find: 'return { viewer: undefined, scope, secret: link.secret }',
    replace: 'return { viewer: await parts.findViewer(context.req.raw), scope, secret: link.secret }',
    tests,
  },
  {
    name: 'A shared computer keeps pages about people',
    file: 'platform/http/app.ts',
    find: "const noStore = { 'Cache-Control': 'no-store' }",
    replace: "const noStore = { 'Cache-Control': 'private' }",
    tests,
  },
]
