import type { Child } from 'hono/jsx'

interface ActionFormProps {
  readonly action: string
  /** Carried along unseen, such as the version the person was looking at. */
  readonly fields?: Readonly<Record<string, string | number>> | undefined
  /** For forms that carry a file. */
  readonly hasFile?: boolean | undefined
  readonly id?: string | undefined
  readonly children: Child
}

/**
 * A form that changes something. `novalidate`: our own messages say what is wrong, all at once, and the browser's
 * do not. No token: the platform refuses cross-site posts by Sec-Fetch-Site.
 */
export const ActionForm = ({ action, fields = {}, hasFile, id, children }: ActionFormProps) => (
  <form
    id={id}
    action={action}
    method="post"
    enctype={hasFile ? 'multipart/form-data' : undefined}
    novalidate
  >
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={String(value)} />
    ))}
    {children}
  </form>
)
