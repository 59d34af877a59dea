import { METRICS, type Metric, NULLS, type NullDistribution } from '@headroom/ratings'
import { Command, InvalidArgumentError, Option } from 'commander'
import { alphaReport, ROWS_ARE } from './alpha.ts'
import { iccReport } from './icc.ts'
import { kappaReport } from './kappa.ts'
import { leniencyReport } from './leniency.ts'
import { remlReport } from './reml.ts'
import { asJson, FORMATS, type Format, type Report } from './report.ts'
import { rwgReport } from './rwg.ts'
import { readTable, type Table } from './table.ts'

type Shared = { readonly format: Format }

/** Column names, with commas between. */
const names = (text: string): readonly string[] => text.split(',').map((name) => name.trim())

const oneMore = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  text,
]

function share(text: string): number {
  const value = Number(text)
  if (!(value > 0 && value < 1))
    throw new InvalidArgumentError('Give a number between 0 and 1, such as 0.95.')
  return value
}

function count(text: string): number {
  const value = Number(text)
  if (!(Number.isInteger(value) && value >= 0 && value <= 1_000_000))
    throw new InvalidArgumentError('Give a whole number.')
  return value
}

function levels(text: string): number {
  const value = count(text)
  if (value < 2) throw new InvalidArgumentError('A scale has two levels or more.')
  return value
}

/** Says what was found on standard output, and what is wrong on standard error: status 1 for bad rows, 2 for a bad file. */
function answer(command: string, file: string, { format }: Shared, report: Report): void {
  if (!report.ok) {
    console.error(`${file}: ${report.words}`)
    process.exitCode = 2
    return
  }
  const faults = report.faults.toSorted((a, b) => a.line - b.line)
  for (const { line, reason } of faults) console.error(`${file} line ${line}: ${reason}`)
  console.log(format === 'json' ? asJson(command, { ...report, faults }) : report.words.join('\n\n'))
  if (faults.length > 0) process.exitCode = 1
}

/** One analysis: its options, and what it makes of a file. */
function analysis<Options>(
  name: string,
  about: string,
  columns: string,
  reportOf: (table: Table, options: Options) => Report,
): Command {
  return new Command(name)
    .description(about)
    .argument('<file>', columns)
    .addOption(
      new Option('--format <format>', 'words for people or data for programs')
        .choices(FORMATS)
        .default('text'),
    )
    .action((file: string, options: Options & Shared) => {
      const table = readTable(file)
      const report = !table.ok
        ? table
        : table.rows.length === 0
          ? ({ ok: false, words: `No row of the file can be used.${firstFault(table)}` } as const)
          : reportOf(table, options)
      answer(name, file, options, report)
    })
}

const firstFault = ({ faults: [first] }: Table): string =>
  first ? ` Line ${first.line}: ${first.reason}.` : ' It has a first line with names, and nothing after it.'

const confidence = () =>
  new Option('--confidence <share>', 'how often an interval is to hold the true value')
    .argParser(share)
    .default(0.95)

const icc = () =>
  analysis(
    'icc',
    'Intraclass correlations: how reliable raters are, alone and together.',
    'CSV: a subject in the first column and a column for each rater; or subject, rater, score; or groups with --group',
    iccReport,
  )
    .option('--raters <columns>', 'only these columns of raters', names)
    .option('--subject <column>', 'a row for each score: who was scored (subject)')
    .option('--rater <column>', 'a row for each score: by whom (rater)')
    .option('--score <columns>', 'the score, or several with --group', names)
    .option('--group <column>', 'a row for each person: how alike people of one group are')
    .addOption(confidence())

const alpha = () =>
  analysis(
    'alpha',
    "Krippendorff's alpha of raters, or with --items Cronbach's alpha of the items of a scale.",
    'CSV: a subject (or, if the first column is called observer or rater, a rater) in each row',
    alphaReport,
  )
    .option('--items', 'the columns are items of one scale')
    .option('--columns <columns>', 'only these columns', names)
    .addOption(new Option('--rows <what>', 'what each row is').choices(ROWS_ARE))
    .addOption(
      new Option('--metric <metric>', 'level of measurement (all four)').choices(METRICS).argParser(toMetric),
    )
    .option('--draws <n>', 'how often subjects are drawn again for the interval', count, 2000)
    .option('--seed <n>', 'where the drawing starts', count, 1)
    .addOption(confidence())

function toMetric(text: string): Metric {
  const metric = METRICS.find((own) => own === text)
  if (metric === undefined) throw new InvalidArgumentError(`Allowed choices are ${METRICS.join(', ')}.`)
  return metric
}

function toNull(text: string): NullDistribution {
  const own = NULLS.find((known) => known === text)
  if (own === undefined) throw new InvalidArgumentError(`Allowed choices are ${NULLS.join(', ')}.`)
  return own
}

const kappa = () =>
  analysis(
    'kappa',
    'Kappa of each pair of raters (plain and weighted) and of all together (Fleiss, Conger).',
    'CSV: a subject in the first column and a column for each rater, with levels or categories',
    kappaReport,
  )
    .option('--raters <columns>', 'only these columns of raters', names)
    .option('--levels <n>', 'the categories are the levels 1 to n, used or not', levels)
    .addOption(confidence())

const rwg = () =>
  analysis(
    'rwg',
    'Agreement within groups: rwg, rwg(j), r*wg(j), awg, average deviation, and opinion that is split.',
    'CSV: a row for each rater, with the group they rate and a score for each item',
    rwgReport,
  )
    .requiredOption('--group <column>', 'which group, team or person the row rates')
    .requiredOption('--levels <n>', 'how many levels the scale has, from 1', levels)
    .option('--items <columns>', 'only these columns of items', names)
    .addOption(
      new Option('--null <distribution>', 'what no agreement looks like')
        .choices(NULLS)
        .argParser(toNull)
        .default('uniform'),
    )

const leniency = () =>
  analysis(
    'leniency',
    'Scores with the leniency of the raters taken out, where they can be compared at all.',
    'CSV: a row for each rating with rater, subject (or ratee) and score',
    leniencyReport,
  )
    .option('--rater <column>', 'who rated (rater)')
    .option('--subject <column>', 'who was rated (subject, or ratee)')
    .option('--score <column>', 'the score (score)')

const reml = () =>
  analysis(
    'reml',
    'A linear mixed model: variances between groups, nested or crossed, by REML.',
    'CSV: a row for each observation',
    remlReport,
  )
    .requiredOption('--response <column>', 'what is to be explained')
    .requiredOption(
      '--group <columns>',
      'a grouping; a/b for b within a; give it again for crossed groupings',
      oneMore,
    )
    .option('--fixed <terms>', 'columns, and products such as age:sector', names)
    .option(
      '--slope <group:column>',
      'the effect of the column differs between the groups; may be given again',
      oneMore,
    )
    .option('--uncorrelated', 'means and slopes of a grouping do not go together')
    .option('--ml', 'maximum likelihood, to compare models with other fixed effects')

/** `headroom ratings`: the kernel of multi-rater scoring on a file, for analysts. */
export function ratingsCommand(): Command {
  return new Command('ratings')
    .description(
      'How reliable ratings are, and what may be made of them: docs/how-to/reliability-of-ratings.md.',
    )
    .addCommand(icc())
    .addCommand(alpha())
    .addCommand(kappa())
    .addCommand(rwg())
    .addCommand(leniency())
    .addCommand(reml())
}
