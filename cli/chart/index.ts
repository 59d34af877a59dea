import { ATTRIBUTE_CHARTS, RULE_LENGTHS, RULE_SET, type RuleSettings } from '@headroom/control-charts'
import { Command, InvalidArgumentError, Option } from 'commander'
import { chartKindOf, funnelKindOf } from './read-cases.ts'
import { type FileFault, type Request, run } from './run.ts'

type Options = {
  readonly out: string
  readonly cases?: string
  readonly chart?: string
  readonly funnel?: string | true
  readonly svg?: true
  readonly reasons?: true
  readonly threads: number
  readonly shift?: string
  readonly trend?: string
  readonly screening?: true
}

function threadCount(text: string): number {
  const count = Number(text)
  if (!(Number.isInteger(count) && count >= 1 && count <= 64))
    throw new InvalidArgumentError('Give a whole number from 1 to 64.')
  return count
}

function requestOf(pointsFile: string, options: Options): Request {
  const length = (text: string | undefined) => RULE_LENGTHS.find((points) => String(points) === text)
  const shiftPoints = length(options.shift)
  const trendPoints = length(options.trend)
  const settings: Partial<RuleSettings> = {
    ...(shiftPoints === undefined ? {} : { shiftPoints }),
    ...(trendPoints === undefined ? {} : { trendPoints }),
    ...(options.screening ? { screening: 'once' } : {}),
  }
  const type = typeof options.funnel === 'string' ? options.funnel : 'PR'
  return {
    drawing: options.funnel
      ? 'funnel'
      : options.chart === undefined
        ? null
        : options.chart === 'xmr'
          ? 'xmr'
          : 'attribute',
    chart: chartKindOf(options.chart ?? '') ?? 'run',
    funnel: funnelKindOf(type) ?? 'proportion',
    settings,
    withReasons: options.reasons === true,
    pointsFile,
    casesFile: options.cases ?? null,
    outFolder: options.out,
    withSvg: options.svg === true,
    threads: options.threads,
  }
}

const sentence = ({ file, line, caseId, reason }: FileFault) =>
  `${file} line ${line}${caseId === '' ? '' : ` (${caseId})`}: ${reason}`

/** A folder that cannot be written is said in a sentence; anything else is a bug and is thrown on. */
function cannotWrite(fault: unknown, folder: string): null {
  if (!(fault instanceof Error && 'syscall' in fault)) throw fault
  console.error(`Cannot write to ${folder}: ${fault.message}`)
  process.exitCode = 1
  return null
}

/** `headroom chart`: many control charts at once, from a CSV file to CSV and SVG files. */
export function chartCommand(): Command {
  return new Command('chart')
    .description(`Draw control charts from a CSV file (rule set ${RULE_SET.id} ${RULE_SET.version}).`)
    .argument(
      '<points>',
      'CSV with case_id, date and value (or num and den), and optionally rebase, ghost and target',
    )
    .requiredOption('--out <folder>', 'where the results are written')
    .option('--cases <file>', 'CSV with case_id, title, improvement (up, down, neither) and baseline_n')
    .addOption(new Option('--chart <kind>', 'another kind of chart').choices(['xmr', ...ATTRIBUTE_CHARTS]))
    .addOption(
      new Option(
        '--funnel [type]',
        'compare units instead: proportion, ratio of counts or standardised ratio',
      )
        .choices(['PR', 'RC', 'SR'])
        .conflicts('chart'),
    )
    .option('--svg', 'also draw each case as an SVG file')
    .option('--reasons', 'also write reasons.csv: each signal and icon in plain words')
    .option('--threads <n>', 'how many threads draw', threadCount, 1)
    .addOption(new Option('--shift <points>', 'points in a shift').choices(RULE_LENGTHS.map(String)))
    .addOption(new Option('--trend <points>', 'points in a trend').choices(RULE_LENGTHS.map(String)))
    .option('--screening', 'leave moving ranges above 3.267 averages out of the limits, once')
    .action(async (pointsFile: string, options: Options) => {
      const summary = await run(requestOf(pointsFile, options)).catch((fault: unknown) =>
        cannotWrite(fault, options.out),
      )
      if (!summary) return
      for (const fault of summary.faults) console.error(sentence(fault))
      console.log(
        `${summary.charts} charts of ${summary.points} points. Wrote ${summary.files.join(', ')} in ${options.out}.` +
          (summary.faults.length > 0
            ? ` ${summary.faults.length} rows could not be used as they stand.`
            : ''),
      )
      if (summary.faults.length > 0) process.exitCode = 1
    })
}
