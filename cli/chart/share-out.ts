import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { drawBatch } from './draw-batch.ts'
import type { CaseRows, Drawn, Job } from './job.ts'

/** Rows in a batch: large enough that sending it costs little beside drawing it. */
const BATCH_ROWS = 8000

export function batchesOf(cases: readonly CaseRows[]): CaseRows[][] {
  const batches: CaseRows[][] = []
  let rows = BATCH_ROWS
  for (const own of cases) {
    if (rows >= BATCH_ROWS) {
      batches.push([])
      rows = 0
    }
    batches[batches.length - 1]?.push(own)
    rows += own.texts.length
  }
  return batches
}

/** The thread's program: beside or above this one once bundled, and its source where nothing is bundled. */
function workerProgram(): URL {
  const places = ['./chart-worker.js', '../chart-worker.js', './worker.ts'].map(
    (path) => new URL(path, import.meta.url),
  )
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`No chart worker beside ${import.meta.url}`)
  return found
}

/** One thread at work: asks for batches until there are none, and fails if the thread does. */
function employ(
  worker: Worker,
  next: () => { at: number; batch: CaseRows[] } | null,
  done: (at: number, drawn: Drawn) => void,
) {
  return new Promise<void>((resolve, reject) => {
    let own = next()
    const ask = () => (own ? worker.postMessage(own.batch) : resolve())
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`A chart thread stopped early (${code}).`)))
    worker.on('message', (drawn: Drawn) => {
      if (own) done(own.at, drawn)
      own = next()
      ask()
    })
    ask()
  })
}

/**
 * Draws every batch on so many threads and hands the results over in the order of the batches, whichever thread was
 * first. One thread draws where it is, without the cost of starting another.
 */
export async function drawAll(
  cases: readonly CaseRows[],
  job: Job,
  threads: number,
  take: (drawn: Drawn) => void,
): Promise<void> {
  const batches = batchesOf(cases)
  const count = Math.min(threads, batches.length)
  if (count <= 1) {
    for (const batch of batches) take(drawBatch(batch, job))
    return
  }
  const waiting = new Map<number, Drawn>()
  let asked = 0
  let taken = 0
  const next = () => {
    const at = asked++
    const batch = batches[at]
    return batch ? { at, batch } : null
  }
  const done = (at: number, drawn: Drawn) => {
    waiting.set(at, drawn)
    for (let due = waiting.get(taken); due; due = waiting.get(taken)) {
      waiting.delete(taken++)
      take(due)
    }
  }
  const program = workerProgram()
  const workers = Array.from({ length: count }, () => new Worker(program, { workerData: job }))
  try {
    await Promise.all(workers.map((worker) => employ(worker, next, done)))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
