import { parentPort, workerData } from 'node:worker_threads'
import { drawBatch } from './draw-batch.ts'
import type { CaseRows, Job } from './job.ts'

/** A drawing thread: takes batches of cases, gives back pieces of the output files. */
const job = workerData as Job
parentPort?.on('message', (batch: readonly CaseRows[]) => parentPort?.postMessage(drawBatch(batch, job)))
