import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Job } from './Job.ts';

builder.queryField('job', (t) =>
  t.field({
    type: Job,
    nullable: true,
    description: 'A job by its id. NOT_FOUND once it is done, and for everybody but operators.',
    args: { id: t.arg.id({ description: 'The id of a job.' }) },
    resolve: async (_root, { id }, context) => {
      await requireViewer(context);
      const job = await context.loaders.job.load(uuidOrNothing('Job', id));
      if (job === null) throw missing('job');
      return job;
    },
  }),
);
