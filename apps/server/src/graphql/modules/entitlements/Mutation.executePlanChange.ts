import { builder } from '../../builder.ts';
import { PlanChangeInput, readPlanChange } from './PlanChangeInput.ts';
import { carryOut, planChangeResult } from './planChangeMutation.ts';

const ExecutePlanChangeInput = builder.inputType('ExecutePlanChangeInput', {
  description: 'A change of plans that was previewed.',
  fields: (t) => ({
    change: t.field({ type: PlanChangeInput, description: 'The change, as it was previewed.' }),
    previewToken: t.string({ description: 'What `previewPlanChange` answered.' }),
    reason: t.string({
      required: false,
      description: 'Why, in a line of 500 characters at most, kept in the history. Operators must say it.',
    }),
  }),
});

builder.mutationField('executePlanChange', (t) =>
  t.field({
    type: planChangeResult('executePlanChange'),
    description:
      'Carries a change out exactly as it was previewed, or answers PLAN_MOVED with a new preview when anything shown there has changed. FORBIDDEN as the change would be. With an `Idempotency-Key` header a retry gets the first answer.',
    args: { input: t.arg({ type: ExecutePlanChangeInput, description: 'The change that was previewed.' }) },
    resolve: (_root, { input }, context) => {
      const { change, previewToken, reason = null } = input;
      return carryOut(context, { previewToken, reason }, () => readPlanChange(change)) as never;
    },
  }),
);
