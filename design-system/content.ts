import type { JSX } from 'hono/jsx/jsx-runtime'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Words or JSX. A plain string is always escaped; only JSX can carry markup. */
export type Content = string | number | JSX.Element

/** JSX alone, where the macro has no way to take plain words. */
export type Markup = JSX.Element

/** Extra HTML attributes. Names are ours, values are escaped. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** A message by plural rule, each with a `%{count}` placeholder. https://cldr.unicode.org/index/cldr-spec/plural-rules */
export type PluralForms = { readonly one?: string; readonly other: string }

/** At least one of the options must be given. */
export type AnyOf<T> = { [Key in keyof T]: Required<Pick<T, Key>> & Partial<Omit<T, Key>> }[keyof T]

/** What every component gives back: markup that hono/jsx will not escape again. */
export type Rendered = HtmlEscapedString
