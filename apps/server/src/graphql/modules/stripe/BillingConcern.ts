import { type ConcernView, RESOLVABLE } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Payment } from '../billing/Payment.ts';
import { StripeLink } from '../billing/StripeLink.ts';
import { Subscription } from '../billing/Subscription.ts';
import { Person } from '../identity/Person.ts';
import { Organization } from '../organizations/Organization.ts';
import { BillingConcernKind } from './BillingConcernKind.ts';

export const BillingConcern = builder.objectRef<ConcernView>('BillingConcern');

builder.node(BillingConcern, {
  description: 'Something about money that a person should know of. For operators.',
  id: { resolve: (concern) => concern.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.billingConcern.load(id))),
  fields: (t) => ({
    kind: t.field({
      type: BillingConcernKind,
      description: 'Why a person should look.',
      resolve: (concern) => concern.kind,
    }),
    isResolvable: t.boolean({
      description: 'Whether a person closes it: `resolveConcern`. The others close by themselves.',
      resolve: ({ kind, resolvedAt }) => resolvedAt === null && RESOLVABLE.includes(kind),
    }),
    organization: t.expose('organization', {
      type: Organization,
      nullable: true,
      description: 'Whose money it is; null when that is nobody’s here.',
    }),
    subject: t.field({
      type: StripeLink,
      nullable: true,
      description: 'What it is about, in Stripe; null where Stripe has no name for it.',
      resolve: ({ thing }) => thing,
    }),
    subscription: t.field({
      type: Subscription,
      nullable: true,
      description: 'The subscription that it is about; null when it is about none.',
      resolve: ({ subscriptionId }, _args, context) =>
        subscriptionId === null ? null : context.loaders.subscription.load(subscriptionId),
    }),
    payment: t.field({
      type: Payment,
      nullable: true,
      description: 'The payment that was disputed or given back; null when it is about none.',
      resolve: ({ paymentId }, _args, context) =>
        paymentId === null ? null : context.loaders.payment.load(paymentId),
    }),
    evidence: t.field({
      type: [BillingEvidence],
      description: 'What shows it, fact by fact.',
      resolve: ({ evidence }) =>
        Object.entries(evidence).flatMap(([name, value]) => {
          const words = wordsOf(value);
          return words === '' ? [] : [{ name, value: words }];
        }),
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was found.' }),
    resolvedAt: t.expose('resolvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed; null while it is open.',
    }),
    resolvedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who closed it; null while it is open, and when it closed by itself.',
      resolve: ({ resolvedBy }, _args, context) =>
        resolvedBy === null ? null : context.loaders.person.load(resolvedBy),
    }),
    resolvedReason: t.exposeString('resolvedReason', {
      nullable: true,
      description: 'Why, in the words of whoever closed it; null when nobody did.',
    }),
  }),
});

const BillingEvidence = builder
  .objectRef<{ readonly name: string; readonly value: string }>('BillingEvidence')
  .implement({
    description: 'A fact that shows something.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'What it says, such as `status` or `prices`.' }),
      value: t.exposeString('value', { description: 'In words, numbers and ids, comma separated.' }),
    }),
  });

/** What a fact says, in a line; nothing, of what is not so. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ');
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || value === true) return `${value}`;
  return value ? Object.values(value).map(wordsOf).filter(Boolean).join(' ') : '';
}
