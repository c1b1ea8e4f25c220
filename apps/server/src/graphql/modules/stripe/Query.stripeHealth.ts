import {
  type StripeHealth as Health,
  stripeHealth,
  type UnsyncedAccount as Unsynced,
} from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { Organization } from '../organizations/Organization.ts';
import { Reconciliation } from './Reconciliation.ts';

const StripeMode = builder.enumType('StripeMode', {
  description: 'With whose money Stripe is spoken to.',
  values: {
    TEST: { value: 'test', description: 'Nobody’s: cards for tests alone.' },
    LIVE: { value: 'live', description: 'Real money.' },
  } as const,
});

const IntakeMinute = builder.objectRef<Health['intake'][number]>('IntakeMinute').implement({
  description: 'How many events came in during one minute.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When the minute began.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const UnsyncedAccount = builder.objectRef<Unsynced>('UnsyncedAccount').implement({
  description:
    'An organization that Stripe could not be asked about the last time. It is tried again by itself.',
  fields: (t) => ({
    organization: t.expose('organization', { type: Organization, description: 'Whose account it is.' }),
    failedAt: t.expose('failedAt', { type: 'DateTime', description: 'When it was last tried.' }),
    lastError: t.exposeString('lastError', { description: 'Why it failed.' }),
  }),
});

const StripeHealth = builder.objectRef<Health>('StripeHealth').implement({
  description: 'How the way in from Stripe stands at this moment.',
  fields: (t) => ({
    mode: t.field({
      type: StripeMode,
      nullable: true,
      description:
        'With whose money Stripe is spoken to; null when nobody has connected this console with it.',
      resolve: (_health, _args, { rooms }) => rooms.stripe?.mode ?? null,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'The instant of all of it.' }),
    intake: t.expose('intake', {
      type: [IntakeMinute],
      description: 'How many events came in during each minute of the last hour, the oldest first.',
    }),
    waitingCount: t.exposeInt('waiting', { description: 'Events that nobody has worked on yet.' }),
    failedCount: t.exposeInt('failed', {
      description: 'Events that could not be worked out, and are tried again.',
    }),
    oldestWaitingAt: t.expose('oldestWaitingAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the oldest of both came in; null when all are done.',
    }),
    lastReceivedAt: t.expose('lastReceivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the newest event came in; null before the first.',
    }),
    openConcernCount: t.exposeInt('openConcerns', { description: 'Concerns about money that are open.' }),
    openDriftCount: t.exposeInt('openDrifts', { description: 'Differences that are not repaired.' }),
    unsyncedCount: t.exposeInt('unsynced', {
      description: 'Organizations that Stripe could not be asked about the last time.',
    }),
    unsyncedAccounts: t.expose('examples', {
      type: [UnsyncedAccount],
      description: 'The newest five of them.',
    }),
    lastReconciliation: t.field({
      type: Reconciliation,
      nullable: true,
      description: 'The newest comparison with Stripe; null before the first.',
      resolve: ({ lastRunId }, _args, context) =>
        lastRunId === null ? null : context.loaders.reconciliation.load(lastRunId),
    }),
  }),
});

builder.queryField('stripeHealth', (t) =>
  t.field({
    type: StripeHealth,
    nullable: true,
    description: 'How the way in from Stripe stands. FORBIDDEN for everybody but operators.',
    resolve: async (_root, _args, context) => stripeHealth(context.rooms, await requireViewer(context)),
  }),
);
