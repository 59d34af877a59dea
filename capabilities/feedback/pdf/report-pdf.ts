import { setImmediate } from 'node:timers/promises'
import { formatDate } from '@headroom/design-system'
import { dividedItems } from '../report/divided.ts'
import { figureWords } from '../report/figure.ts'
import type { FrozenReport } from '../report/frozen-report.ts'
import { saysSomething } from '../report/frozen-report.ts'
import type { ThemeReading } from '../report/read-report.ts'
import {
  agreementWords,
  changesInBrief,
  changeVerdict,
  groupName,
  limitsWords,
  missingWords,
  NOT_SHOWN,
  reliabilityWords,
  scaleWords,
  selfName,
  shownWords,
  type Whose,
} from '../report/report-words.ts'
import { besideChart, themeRows } from '../views/report/beside-chart.ts'
import { drawBeside } from './beside-drawing.ts'
import { openPdf, type PdfWriter } from './document.ts'

/** The page, to print or keep: from the same frozen report, in the same order. */
export async function reportPdf(report: FrozenReport, whose: Whose): Promise<Uint8Array> {
  const { found } = report
  const writer = openPdf({
    title: `Feedback report of ${found.subjectName}`,
    author: 'Headroom',
    at: new Date(`${found.madeOn}T12:00:00Z`),
  })
  writer.heading(1, `Feedback report of ${found.subjectName}`)
  writer.paragraph(
    `${found.cycleName}. Closed on ${formatDate(found.closedOn)}. The report was made then and does not change.`,
  )
  writer.paragraph(scaleWords(found.levelLabels))
  writer.bullets(
    report.read.groups.map(({ key, people }) =>
      key === 'self' || key === 'manager' ? groupName(key) : `${groupName(key)}: ${people} answered`,
    ),
  )
  if (saysSomething(report)) {
    for (const write of [
      writeStrengths,
      writeThemes,
      writeDivided,
      writeComments,
      writeChange,
      writeCertainty,
    ]) {
      // Others are answered between two parts: a whole report takes a tenth of a second.
      await setImmediate()
      write(writer, report, whose)
    }
  } else {
    writer.heading(2, 'Too few answered to show anything')
    writer.paragraph(missingWords(report.read.threshold))
  }
  return writer.end()
}

function writeStrengths(writer: PdfWriter, { highlights, read }: FrozenReport): void {
  const line = ({ theme, others }: ThemeReading) =>
    `${theme}: ${others ? figureWords(others.groupEqual, read.levels) : NOT_SHOWN}`
  const part = (title: string, themes: readonly ThemeReading[]) => {
    if (themes.length === 0) return
    writer.heading(2, title)
    writer.bullets(themes.map(line))
  }
  part('What others see most', highlights.strengths)
  part('Hidden strengths: others clearly see more', highlights.hiddenStrengths)
  part('Blind spots: others clearly see less', highlights.blindSpots)
  part('What others see least', highlights.toBuildOn)
}

function writeThemes(writer: PdfWriter, { read, found }: FrozenReport, whose: Whose): void {
  const { levelLabels } = found
  const title = 'Own view beside that of others'
  const keys = [...new Set(read.themes.flatMap(({ items }) => items.flatMap(({ groups }) => groups)))]
    .filter(({ figure }) => figure !== null)
    .map(({ key }) => key)
  const shown = [...new Set(keys)]
  const share = 0.58 / (shown.length + 2)
  const columns = [
    { heading: 'What was asked', width: 0.42 },
    { heading: selfName(whose), width: share },
    { heading: 'Others', width: share },
    ...shown.map((key) => ({ heading: groupName(key), width: share })),
  ]
  writer.heading(2, 'Theme by theme')
  writer.paragraph(
    '“Others” is the mean of the groups that are shown, each counting the same. Nobody’s view of themself is in it.',
  )
  drawBeside(writer, besideChart({ title, whose, levelLabels, rows: themeRows(read) }))
  for (const { theme, items, ...whole } of read.themes) {
    writer.heading(3, theme)
    const cells = (name: string, reading: Omit<ThemeReading, 'theme' | 'items' | 'gap'>) => [
      name,
      shownWords(reading.self, read.levels),
      shownWords(reading.others?.groupEqual ?? null, read.levels),
      ...shown.map((key) =>
        shownWords(reading.groups.find((group) => group.key === key)?.figure ?? null, read.levels),
      ),
    ]
    writer.table(columns, [
      ...items.map(({ item, ...reading }) => cells(item.raterWording, reading)),
      cells('The theme as a whole', whole),
    ])
  }
}

function writeDivided(writer: PdfWriter, report: FrozenReport): void {
  const divided = dividedItems(report)
  if (divided.length === 0) return
  writer.heading(2, 'Where opinion divides')
  writer.bullets(
    divided.map(({ item, key, agreement, counts }) => {
      const spread = counts?.map((count, level) => `${count} at level ${level + 1}`).join(', ')
      return `${item.raterWording} ${groupName(key)} ${agreementWords[agreement]}${spread ? `: ${spread}` : ''}.`
    }),
  )
}

function writeComments(writer: PdfWriter, { read }: FrozenReport): void {
  if (read.comments.length === 0) return
  writer.heading(2, 'In their words')
  for (const { item, from, texts } of read.comments) {
    writer.heading(
      3,
      `${item?.raterWording ?? 'Comments'} ${from === 'others' ? 'Others, in no order' : groupName(from)}`,
    )
    writer.bullets(texts)
  }
}

function writeChange(writer: PdfWriter, { read, found }: FrozenReport): void {
  const { before } = found.content
  if (!before) return
  writer.heading(2, 'Since last time')
  writer.paragraph(
    `Beside the report of the feedback that closed on ${formatDate(before.closedOn)}. These are not the same people: who answered is not kept.`,
  )
  if (read.changes.length === 0) return
  writer.paragraph(changesInBrief(read.changes))
  const columns = [
    { heading: 'Theme', width: 0.3 },
    { heading: 'Seen by', width: 0.17 },
    { heading: 'Last time', width: 0.12 },
    { heading: 'Now', width: 0.12 },
    { heading: 'What that says', width: 0.29 },
  ]
  writer.table(
    columns,
    read.changes.map((change) => [
      change.theme,
      groupName(change.key),
      figureWords(change.before, read.levels),
      figureWords(change.now, read.levels),
      changeVerdict(change),
    ]),
  )
}

function writeCertainty(writer: PdfWriter, { read }: FrozenReport): void {
  writer.heading(2, 'How sure this is')
  writer.bullets([...read.reliability.map(reliabilityWords), ...limitsWords])
  writer.paragraph(missingWords(read.threshold))
}
