import { z } from 'zod'

const email = z
  .string({ error: 'Enter your email address' })
  .trim()
  .pipe(z.email({ error: 'Enter an email address in the correct format, like name@example.com' }))
const next = z.string().optional()
const code = z
  .string({ error: 'Enter the code' })
  .trim()
  .regex(/^(\d[\d\s]{5,8}|[a-z0-9]{5}[\s-]?[a-z0-9]{5})$/i, {
    error: 'Enter the 6 figures that the app shows, or one of your codes on paper',
  })

export const $EnterPassword = z.object({
  email,
  password: z.string({ error: 'Enter your password' }),
  next,
})

export const $EnterCode = z.object({ code, next })

/** Weak words are the engine's to say (`platform/sign-in/password-rules.ts`): they depend on the address. */
export const $NewPassword = z.object({ password: z.string({ error: 'Enter a password' }) })

export const $ChangePassword = z.object({
  current: z.string({ error: 'Enter the password you have now' }),
  password: z.string({ error: 'Enter a new password' }),
})

export const $AskForReset = z.object({ email })

export const $Invite = z.object({
  email: z
    .string({ error: 'Enter their email address' })
    .trim()
    .pipe(z.email({ error: 'Enter an email address in the correct format, like name@example.com' })),
})

export const $SignInQuery = z.object({ next, error: z.string().optional() })
export const $NextQuery = z.object({ next })
