import { builder } from '../../builder.ts';

export const JobStateEnum = builder.enumType('JobState', {
  description: 'Where a job stands. What is done leaves no job behind.',
  values: {
    QUEUED: { value: 'queued', description: 'It is due, and waits for a worker.' },
    SCHEDULED: { value: 'scheduled', description: 'It is due later.' },
    RUNNING: { value: 'running', description: 'A worker has it.' },
    RETRYING: { value: 'retrying', description: 'It failed, and will be tried again by itself.' },
    FAILED: {
      value: 'failed',
      description: 'It failed for good, or was cancelled. `retryJob` tries it again.',
    },
  } as const,
});
