import type { Job as JobShape } from '@member-console/domain/system';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { typeNamed } from '../audit/publicFacts.ts';
import { JobStateEnum } from './JobState.ts';

const JobSubject = builder.objectRef<JobShape['subjects'][number]>('JobSubject').implement({
  description: 'Something that a job is about.',
  fields: (t) => ({
    name: t.string({ description: 'What it is to the job, such as `site`.', resolve: ({ name }) => name }),
    id: t.id({
      description: 'Its id; of something that has none in this interface, as the database knows it.',
      resolve: ({ name, id }) => {
        const type = typeNamed(name);
        return type === null ? id : encodeId(type, id);
      },
    }),
  }),
});

export const Job = builder.objectRef<JobShape>('Job');

builder.node(Job, {
  description: 'A piece of work in the background. For operators.',
  id: { resolve: (job) => job.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.job.load(id))),
  fields: (t) => ({
    task: t.exposeString('task', { description: 'What is done, such as `fedwiki.converge`.' }),
    state: t.field({ type: JobStateEnum, description: 'Where it stands.', resolve: (job) => job.state }),
    subjects: t.field({
      type: [JobSubject],
      description: 'What it is about. Whatever else it carries is not shown.',
      resolve: (job) => job.subjects,
    }),
    attempts: t.exposeInt('attempts', { description: 'How often it was begun.' }),
    maxAttempts: t.exposeInt('maxAttempts', { description: 'How often it is tried before it has failed.' }),
    runAt: t.field({ type: 'DateTime', description: 'When it is due.', resolve: (job) => job.runAt }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was asked for.',
      resolve: (j) => j.createdAt,
    }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When it last changed.',
      resolve: (j) => j.updatedAt,
    }),
    lockedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when a worker has it; null when none has.',
      resolve: (job) => job.lockedAt,
    }),
    lockedBy: t.string({
      nullable: true,
      description: 'Which worker has it; null when none has.',
      resolve: (job) => job.lockedBy,
    }),
    lastError: t.string({
      nullable: true,
      description: 'What went wrong the last time, without addresses; null when nothing did.',
      resolve: (job) => job.lastError,
    }),
  }),
});
