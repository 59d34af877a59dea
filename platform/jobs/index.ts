export {
  type JobKind,
  jobKind,
  type Outside,
  type Round,
  type RunningJob,
  type RunningRound,
} from './job-kind.ts'
export { jobMigrations } from './migrations.ts'
export { type Enqueue, type Jobs, openJobs } from './queue.ts'
export { type BackgroundJob, findJob, type JobState } from './records.ts'
