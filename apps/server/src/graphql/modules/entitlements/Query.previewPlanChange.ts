import { previewPlanChange } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { requireActor } from '../../context.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { PlanChangeInput, readPlanChange } from './PlanChangeInput.ts';
import { PlanPreview } from './PlanPreview.ts';
import { asPlanError } from './planRefusalMessages.ts';
import { PREVIEW_REFUSALS } from './planRefusals.ts';

const MEMBERS = { preview: PlanPreview, ...PREVIEW_REFUSALS };

const PreviewPlanChangeResult = builder.unionType('PreviewPlanChangeResult', {
  description: 'What came of `previewPlanChange`.',
  types: Object.values(MEMBERS),
  resolveType: (value) => MEMBERS[(value as { kind: keyof typeof MEMBERS }).kind],
});

builder.queryField('previewPlanChange', (t) =>
  t.field({
    type: PreviewPlanChangeResult,
    description:
      'What a change of plans would bring about, or why it would be refused; nothing is written. It is the very path of the change itself. FORBIDDEN as the change would be.',
    args: { input: t.arg({ type: PlanChangeInput, description: 'The change.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireActor(context);
      const change = readPlanChange(input);
      if (change.kind === 'notFound' || change.kind === 'validationFailed') return asUserError(change);
      const by = { viewer, actor, reason: null, idempotencyKey: null, previewToken: null };
      const answer = await previewPlanChange(context.rooms, by, change);
      return answer.kind === 'preview' ? answer : (asPlanError(answer, context.rooms, by, change) as never);
    },
  }),
);
