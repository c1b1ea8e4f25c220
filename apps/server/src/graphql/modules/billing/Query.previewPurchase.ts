import { type PurchasePreviewAnswer, previewPurchase } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { requireActor } from '../../context.ts';
import { uuidOrNothing } from '../../ids.ts';
import { AlreadyOnThatTier } from '../entitlements/refusals/AlreadyOnThatTier.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { findOverview } from '../organizations/Query.organization.ts';
import { asChangeError, NoTrialToWaitFor, RefusedByStripe, StripeSilent } from './changeRefusals.ts';
import {
  asCheckoutError,
  BillingUnavailable,
  PlanHeldByOperator,
  PriceNotOffered,
  StoreClosed,
} from './checkoutRefusals.ts';
import { PurchasePreview } from './PurchasePreview.ts';

const MEMBERS = {
  purchasePreview: PurchasePreview,
  billingUnavailable: BillingUnavailable,
  priceNotOffered: PriceNotOffered,
  planHeldByOperator: PlanHeldByOperator,
  storeClosed: StoreClosed,
  alreadyOnThatTier: AlreadyOnThatTier,
  noTrialToWaitFor: NoTrialToWaitFor,
  stripeSilent: StripeSilent,
  refusedByStripe: RefusedByStripe,
  invalidState: InvalidState,
  notFound: NotFound,
  validationFailed: ValidationError,
} as const;

const PreviewPurchaseResult = builder.unionType('PreviewPurchaseResult', {
  description: 'What came of `previewPurchase`.',
  types: Object.values(MEMBERS),
  resolveType: (value) => MEMBERS[(value as { kind: keyof typeof MEMBERS }).kind],
});

const PreviewPurchaseInput = builder.inputType('PreviewPurchaseInput', {
  description: 'What might be bought, and for whom.',
  fields: (t) => ({
    organizationId: t.id({ required: false, description: 'Who would get it; the viewer’s own when absent.' }),
    priceId: t.id({ description: 'At which price.' }),
    quantity: t.int({ required: false, description: 'How many of it, 1 to 1000; one when absent.' }),
    startsAtTrialEnd: t.boolean({
      defaultValue: false,
      description: 'Whether it would be paid from the end of the running trial on, and not at once.',
    }),
  }),
});

builder.queryField('previewPurchase', (t) =>
  t.field({
    type: PreviewPurchaseResult,
    description:
      'What choosing a price would bring, or why it would be refused: how one comes there, what is paid and when, and every limit before and after. Nothing is asked for. A subscription that is to end is INVALID_STATE: take that back first. For members who look after the organization’s billing, and for operators who do. FORBIDDEN for its other members and other operators.',
    args: { input: t.arg({ type: PreviewPurchaseInput, description: 'What might be bought.' }) },
    resolve: async (_root, { input }, context) => {
      const by = await requireActor(context);
      const { quantity, startsAtTrialEnd } = input;
      const answer = await previewPurchase(context.rooms, by, {
        organizationId:
          typeof input.organizationId === 'string'
            ? uuidOrNothing('Organization', input.organizationId)
            : (await findOverview(context, { by: 'personal' })).id,
        priceId: uuidOrNothing('Price', input.priceId),
        quantity: quantity ?? 1,
        startsAtTrialEnd,
      });
      return shown(answer) as never;
    },
  }),
);

function shown(answer: PurchasePreviewAnswer) {
  switch (answer.kind) {
    case 'purchasePreview':
      return answer;
    case 'billingUnavailable':
    case 'priceNotOffered':
    case 'planHeldByOperator':
    case 'storeClosed':
      return asCheckoutError(answer);
    case 'alreadyOnThatTier':
    case 'noTrialToWaitFor':
    case 'stripeSilent':
    case 'refusedByStripe':
      return asChangeError(answer);
    default:
      return asUserError(answer);
  }
}
