import { listJobs } from '@member-console/domain/system';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { keysetPage } from '../../keysetPage.ts';
import { Job } from './Job.ts';
import { JobStateEnum } from './JobState.ts';

const JobFilter = builder.inputType('JobFilter', {
  description: 'Which jobs. What is absent does not narrow.',
  fields: (t) => ({
    state: t.field({ type: JobStateEnum, required: false, description: 'In this state.' }),
    task: t.string({ required: false, description: 'Of this task, such as `mail.deliver`.' }),
  }),
});

builder.queryField('jobs', (t) =>
  t.connection(
    {
      type: Job,
      nullable: true,
      description:
        'Work in the background that waits, runs or has failed, the newest first. FORBIDDEN for everybody but operators.',
      args: { filter: t.arg({ type: JobFilter, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        const viewer = await requireViewer(context);
        const { state = null, task = null } = filter ?? {};
        // No task has such a name, and the database cannot read it.
        const wanted = { state, task: task?.replaceAll('\0', ' ') ?? null };
        return keysetPage(
          { list: 'jobs', place: z.uuid() },
          args,
          (page) => listJobs(context.rooms, viewer, wanted, page),
          (job) => ({ place: job.id, node: job }),
        );
      },
    },
    { name: 'JobConnection', description: 'A page of jobs.' },
    { name: 'JobEdge', description: 'A job in its list.' },
  ),
);
