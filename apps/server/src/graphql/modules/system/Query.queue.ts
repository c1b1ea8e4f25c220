import { type QueueOverview, queueOverview, type WorkerView } from '@member-console/domain/system';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { JobStateEnum } from './JobState.ts';

const JobCount = builder.objectRef<QueueOverview['counts'][number]>('JobCount').implement({
  description: 'How many jobs of one task are in one state.',
  fields: (t) => ({
    task: t.exposeString('task', { description: 'The task, such as `mail.deliver`.' }),
    state: t.field({ type: JobStateEnum, description: 'The state.', resolve: (c) => c.state }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
  }),
});

const Worker = builder.objectRef<WorkerView>('Worker').implement({
  description:
    'Hands that run jobs. A worker process has two pairs: one speaks with the farm, one does the rest.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it among the workers; jobs say by it who has them.' }),
    startedAt: t.field({ type: 'DateTime', description: 'When it began.', resolve: (w) => w.startedAt }),
    beatAt: t.field({
      type: 'DateTime',
      description: 'When it was last heard of.',
      resolve: (w) => w.beatAt,
    }),
    runningCount: t.exposeInt('running', { description: 'How many jobs it has.' }),
  }),
});

const Queue = builder.objectRef<QueueOverview>('Queue').implement({
  description: 'Work in the background as it stands at this moment.',
  fields: (t) => ({
    counts: t.field({
      type: [JobCount],
      description: 'How many jobs there are, by task and state; what there is none of is left out.',
      resolve: ({ counts }) => counts,
    }),
    waitingSince: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Since when the oldest job that is due has been waiting for a worker; null when none waits.',
      resolve: ({ waitingSince }) => waitingSince,
    }),
    workers: t.field({
      type: [Worker],
      description: 'Who works, the longest first.',
      resolve: ({ workers }) => workers,
    }),
  }),
});

builder.queryField('queue', (t) =>
  t.field({
    type: Queue,
    nullable: true,
    description: 'How busy the background is, and who works there. FORBIDDEN for everybody but operators.',
    resolve: async (_root, _args, context) => queueOverview(context.rooms, await requireViewer(context)),
  }),
);
