import type { XmrChart } from '@headroom/control-charts'
import { raw } from 'hono/html'
import { sparkSvg } from './spark.ts'

/** An XmR chart for a row of a table. Its icons and its latest value stand beside it as words. */
export const SparkControlChart = ({ chart }: { readonly chart: XmrChart }) => raw(sparkSvg(chart))
