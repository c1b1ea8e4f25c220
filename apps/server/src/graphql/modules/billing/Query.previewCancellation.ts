import { type CancellationPreview as Preview, previewCancellation } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { requireActor } from '../../context.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { EntitlementChange, ExpectedExcess, PlannedStretch } from '../entitlements/PlanPreview.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { Subscription } from './Subscription.ts';

const CancellationPreview = builder.objectRef<Preview>('CancellationPreview').implement({
  description: 'What the end of a subscription would bring. Nothing was asked for.',
  fields: (t) => ({
    token: t.exposeString('token', {
      description:
        'Stands for everything shown here: a cancellation with this token is refused once any of it moved.',
    }),
    subscription: t.field({
      type: Subscription,
      description: 'What would end.',
      resolve: async ({ subscriptionId }, _args, context) => {
        const subscription = await context.loaders.subscription.load(subscriptionId);
        if (subscription === null) throw missing('subscription');
        return subscription;
      },
    }),
    effectiveAt: t.expose('effectiveAt', {
      type: 'DateTime',
      description: 'When it would end: what is paid for is had until then, and it can be taken back.',
    }),
    afterwards: t.field({
      type: [PlannedStretch],
      description: 'The plans that come by themselves then; empty where there would be none.',
      resolve: ({ afterwards }) => afterwards,
      complexity: { field: 1, multiplier: 2 },
    }),
    changes: t.field({
      type: [EntitlementChange],
      description:
        'Every value before and after, in the order of resource keys, also where it stays the same.',
      resolve: ({ changes }) => changes,
    }),
    excess: t.field({
      type: [ExpectedExcess],
      description: 'What would be over its limit then; empty when everything fits.',
      resolve: ({ excess }) => excess,
    }),
  }),
});

const MEMBERS = {
  cancellationPreview: CancellationPreview,
  invalidState: InvalidState,
  notFound: NotFound,
  validationFailed: ValidationError,
} as const;

const PreviewCancellationResult = builder.unionType('PreviewCancellationResult', {
  description: 'What came of `previewCancellation`.',
  types: Object.values(MEMBERS),
  resolveType: (value) => MEMBERS[(value as { kind: keyof typeof MEMBERS }).kind],
});

builder.queryField('previewCancellation', (t) =>
  t.field({
    type: PreviewCancellationResult,
    description:
      'What the end of a subscription would bring, when what is paid for is over; nothing is asked for. INVALID_STATE when it has ended or is to end. For members who look after the organization’s billing, and for operators who do; NotFound for its other members, FORBIDDEN for other operators.',
    args: {
      input: t.arg({
        type: builder.inputType('PreviewCancellationInput', {
          description: 'What might end.',
          fields: (f) => ({ subscriptionId: f.id({ description: 'The subscription.' }) }),
        }),
        description: 'What might end.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const by = await requireActor(context);
      const subscriptionId = uuidOrNothing('Subscription', input.subscriptionId);
      const answer = await previewCancellation(context.rooms, by, subscriptionId);
      return (answer.kind === 'cancellationPreview' ? answer : asUserError(answer)) as never;
    },
  }),
);
