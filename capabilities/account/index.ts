import type { Capability } from '@headroom/platform/capability'
import type { SignIn } from '@headroom/platform/sign-in'
import { administer } from './routes/administer.tsx'
import { links } from './routes/links.tsx'
import { myAccount } from './routes/my-account.tsx'
import { steps } from './routes/steps.tsx'
import { waysIn } from './routes/ways-in.tsx'

/** The pages of sign-in, on the sign-in they are given. */
export const accountWith = (signIn: SignIn): Capability => ({
  name: 'account',
  routes: [
    ...waysIn(signIn),
    ...steps(signIn),
    ...links(signIn),
    ...myAccount(signIn),
    ...administer(signIn),
  ],
  migrations: [],
  navigation: [{ href: '/account', label: 'My account', access: { kind: 'signed-in' }, position: 100 }],
  jobs: [],
})
