export { installation } from './installation/installation.query.ts';
export type { InstallationView } from './installation/installationStore.ts';
export { moveClock, type NotADemo } from './installation/moveClock.command.ts';
export { cancelJob, retryJob } from './jobs/changeJob.command.ts';
export { type Job, type JobState, jobIdOf, jobNumberOf } from './jobs/job.ts';
export type { QueueOverview, WorkerView } from './jobs/jobStore.ts';
export { findJob, listJobs, queueOverview } from './jobs/jobs.query.ts';
export {
  countOutboundEmails,
  findOutboundEmail,
  listOutboundEmails,
  previewMails,
} from './mail/outboundEmails.query.ts';
export type {
  MailOutbox,
  MailPreview,
  OutboundEmail,
  OutboundFilter,
  OutboundPage,
  OutboundState,
} from './mail/ports.ts';
export { resendEmail } from './mail/resendEmail.command.ts';
