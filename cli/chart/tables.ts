import type { AttributeChart, Funnel, Limits, XmrChart } from '@headroom/control-charts'
import { judgementUnder } from '@headroom/control-charts'

/** The columns of each output file, by drawing. */
export const HEADERS = {
  xmr: {
    limits: 'case_id,partition,n,mean,amr,lpl,lower_2s,upper_2s,upl',
    points:
      'case_id,date,value,ghost,partition,moving_range,astro,shift,trend,two_of_three,class,class_if_concern_wins',
    icons: 'case_id,n,last_date,variation,variation_if_concern_wins,assurance,limits_shown_n13',
  },
  attribute: {
    points: 'case_id,date,value,part,cl,lcl,lcl95,ucl95,ucl,beyond_3s',
    runs: 'case_id,part,n_obs,n_useful,longest_run,longest_run_max,n_crossings,n_crossings_min,runs_signal',
  },
  funnel: {
    points:
      'case_id,group,ratio,lcl95,ucl95,lcl998,ucl998,od_lcl95,od_ucl95,od_lcl998,od_ucl998,outlier_998,od_outlier_998',
    funnels: 'case_id,type,sr_method,target,phi,tau2',
  },
} as const

export const REASONS_HEADER = 'case_id,about,judgement,from,to,reason'

/** A text cell, quoted where it must be. */
export const cell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)

const flag = (is: boolean) => (is ? '1' : '0')

const MINIMUM_SHOWN = 13

export function xmrTables(id: string, chart: XmrChart): Record<keyof typeof HEADERS.xmr, string> {
  const name = cell(id)
  const { withoutMinimum: icons } = chart
  let limits = ''
  for (const { partition, n, mean, limits: own } of chart.partitions)
    limits += `${name},${partition},${n},${mean},${limitCells(own)}\n`
  let points = ''
  for (const point of chart.points) {
    const judgement = judgementUnder(point, 'improvement-wins') ?? ''
    const other = judgementUnder(point, 'concern-wins') ?? ''
    points += `${name},${point.date},${number(point.value)},${flag(point.isGhost)},${point.partition},${number(point.movingRange)},${point.astronomical},${point.shift},${point.trend},${point.twoOfThree},${judgement},${other}\n`
  }
  const last = chart.points[chart.lastUsable]?.date ?? ''
  return {
    limits,
    points,
    icons: `${name},${chart.n},${last},${icons.variationIfImprovementWins},${icons.variationIfConcernWins},${icons.assurance},${flag(chart.n >= MINIMUM_SHOWN)}\n`,
  }
}

const limitCells = (limits: Limits | null): string =>
  limits
    ? `${limits.averageMovingRange},${limits.lower},${limits.lowerTwoSigma},${limits.upperTwoSigma},${limits.upper}`
    : ',,,,'

export function attributeTables(
  id: string,
  chart: AttributeChart,
): Record<keyof typeof HEADERS.attribute, string> {
  const name = cell(id)
  let points = ''
  for (const point of chart.points) {
    const value = point.hasZeroDenominator ? 'NaN' : number(point.value)
    points += `${name},${point.date},${value},${point.part},${number(point.centre)},${number(point.lower)},${number(point.lowerTwoSigma)},${number(point.upperTwoSigma)},${number(point.upper)},${flag(point.beyondLimits !== 0)}\n`
  }
  let runs = ''
  for (const { part, runs: own } of chart.parts)
    runs += `${name},${part},${own.points},${own.useful},${number(own.longestRun)},${number(own.longestRunLimit)},${number(own.crossings)},${number(own.fewestCrossings)},${flag(own.isSignal)}\n`
  return { points, runs }
}

const TYPES = { proportion: 'PR', ratio: 'RC', standardised: 'SR' } as const

export function funnelTables(id: string, funnel: Funnel): Record<keyof typeof HEADERS.funnel, string> {
  const name = cell(id)
  let points = ''
  for (const { unit, ratio, limits, adjusted, outlier, adjustedOutlier } of funnel.points) {
    const lines = [limits, adjusted].map(
      (own) => `${own.lower95},${own.upper95},${own.lower998},${own.upper998}`,
    )
    points += `${name},${cell(unit)},${ratio},${lines.join(',')},${flag(outlier !== 0)},${flag(adjustedOutlier !== 0)}\n`
  }
  const funnels = `${name},${TYPES[funnel.kind]},${funnel.method ?? ''},${funnel.target},${funnel.phi},${funnel.tauSquared}\n`
  return { points, funnels }
}
