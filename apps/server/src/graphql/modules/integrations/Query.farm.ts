import { type FarmOverview, farmOverview } from '@member-console/domain/integrations';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { SiteStateEnum } from './Site.ts';

const SiteCount = builder.objectRef<FarmOverview['counts'][number]>('SiteCount').implement({
  description: 'How many sites are in one state.',
  fields: (t) => ({
    state: t.field({ type: SiteStateEnum, description: 'The state.', resolve: (c) => c.state }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
  }),
});

const FarmProblem = builder.objectRef<FarmOverview['problems'][number]>('FarmProblem').implement({
  description: 'Why the farm could not be made to match some sites.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What was wrong, in English.' }),
    count: t.exposeInt('count', { description: 'Of how many sites.' }),
  }),
});

const Farm = builder.objectRef<FarmOverview>('Farm').implement({
  description: 'The farm that serves wiki sites: how it does at this moment, and what it holds.',
  fields: (t) => ({
    isReachable: t.boolean({ description: 'Whether it answers.', resolve: ({ reachable }) => reachable }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'Why it does not answer; null when it does.',
    }),
    version: t.exposeString('version', {
      nullable: true,
      description: 'Its version; null when it does not answer.',
    }),
    latencyMs: t.exposeInt('latencyMs', { description: 'Milliseconds until it answered, or was given up.' }),
    siteCount: t.int({
      nullable: true,
      description: 'Sites that it holds by its own count; null when it does not answer.',
      resolve: ({ sites }) => sites,
    }),
    counts: t.field({
      type: [SiteCount],
      description: 'How many sites the console knows, by state; what there is none of is left out.',
      resolve: ({ counts }) => counts,
    }),
    storageBytes: t.field({
      type: 'BigInt',
      description: 'Bytes of all sites when they were last measured.',
      resolve: ({ bytes }) => bytes,
    }),
    behindCount: t.int({
      description: 'Sites that the farm does not match yet. It will by itself, once it answers.',
      resolve: ({ behind }) => behind,
    }),
    lastMeasuredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When what a site holds last changed; null before the first time.',
      resolve: ({ lastMeasuredAt }) => lastMeasuredAt,
    }),
    problems: t.field({
      type: [FarmProblem],
      description: 'What stands in the way, the most frequent first.',
      resolve: ({ problems }) => problems,
    }),
  }),
});

builder.queryField('farm', (t) =>
  t.field({
    type: Farm,
    nullable: true,
    description: 'How the wiki farm does. FORBIDDEN for everybody but operators.',
    resolve: async (_root, _args, context) => farmOverview(context.rooms, await requireViewer(context)),
  }),
);
