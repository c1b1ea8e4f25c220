import { builder } from '../../builder.ts';
import { Job } from './Job.ts';

/** What a mutation answers whose thing is a job. */
export function jobSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<{ readonly kind: 'changed'; readonly jobId: string }>(name).implement({
    description,
    fields: (t) => ({
      job: t.field({
        type: Job,
        nullable: true,
        description: 'The job as it is now; null when it is done already.',
        resolve: ({ jobId }, _args, context) => context.loaders.job.load(jobId),
      }),
    }),
  });
}
