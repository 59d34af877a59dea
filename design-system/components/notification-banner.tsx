import type { NotificationBannerProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** News about the page, or that what was asked for is done. */
export const NotificationBanner = (props: NotificationBannerProps) =>
  renderMacro('notification-banner', props)
