import { createTransport } from 'nodemailer'
import type { Config } from '../config/index.ts'

export type Message = { readonly to: string; readonly subject: string; readonly text: string }
export type Mail = { send(message: Message): Promise<void> }

/** Plain text only. Undefined without a mail server: what would be mailed is then shown to the administrator to pass on. */
export function openMail(config: Config): Mail | undefined {
  if (!config.HEADROOM_SMTP_URL) return undefined
  const transport = createTransport(config.HEADROOM_SMTP_URL)
  return {
    send: async (message) => void (await transport.sendMail({ from: config.HEADROOM_MAIL_FROM, ...message })),
  }
}

/** Loose on purpose: letters of any language before the sign, a domain with a dot after it. Delivery is the real test. */
export const isEmailAddress = (text: string): boolean =>
  /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text) && text.length <= 254
