import { chooseWhatStays } from '@member-console/domain/entitlements';
import { notFound } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { uuidOf } from '../../ids.ts';
import { IdempotencyKeyReused } from '../kernel/IdempotencyKeyReused.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { NothingOverLimit } from './NothingOverLimit.ts';

const ChooseWhatStaysInput = builder.inputType('ChooseWhatStaysInput', {
  description: 'What stays writable while there is more than the plan includes.',
  fields: (t) => ({
    organizationId: t.id({ description: 'Whose plan it is.' }),
    resourceId: t.id({ description: 'Of which resource there is too much.' }),
    itemIds: t.idList({
      description:
        'What stays, the dearest first: sites, of those in `EffectiveEntitlement.overLimit.items`. As many stay as the plan includes; whatever is not named comes after, the oldest first.',
    }),
    applyNow: t.boolean({
      defaultValue: false,
      description: 'Not to wait for the deadline. After the deadline every choice applies at once.',
    }),
    reason: t.string({
      required: false,
      description: 'Why, for the history. Operators who act for an organization must say it.',
    }),
  }),
});

const ChooseWhatStaysSuccess = builder
  .objectRef<{ kind: 'chosen'; organizationId: string; appliesAt: string }>('ChooseWhatStaysSuccess')
  .implement({
    description:
      'The choice is kept, and may be made anew at any time. What it makes read-only or writable is so within moments of `appliesAt`.',
    fields: (t) => ({
      appliesAt: t.field({
        type: 'DateTime',
        description: 'From when on it applies.',
        resolve: ({ appliesAt }) => new Date(appliesAt),
      }),
      organization: t.field({
        type: Organization,
        description: 'The organization as it is now.',
        resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
      }),
    }),
  });

const MEMBERS = {
  chosen: ChooseWhatStaysSuccess,
  nothingOverLimit: NothingOverLimit,
  validationFailed: ValidationError,
  notFound: NotFound,
  invalidState: InvalidState,
  requestKeyReused: IdempotencyKeyReused,
} as const;

const ChooseWhatStaysResult = builder.unionType('ChooseWhatStaysResult', {
  description: 'What came of `chooseWhatStays`.',
  types: Object.values(MEMBERS),
  resolveType: (value) => MEMBERS[(value as { kind: keyof typeof MEMBERS }).kind],
});

builder.mutationField('chooseWhatStays', (t) =>
  t.field({
    type: ChooseWhatStaysResult,
    description:
      'Says which sites stay writable while there are more than the plan includes. The others are read-only, still served, and nothing is deleted. With an `Idempotency-Key` header a retry gets the first answer.',
    args: { input: t.arg({ type: ChooseWhatStaysInput, description: 'What stays.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      const organizationId = uuidOf('Organization', input.organizationId);
      if (organizationId === null) return asUserError(notFound('organization'));
      const answer = await chooseWhatStays(context.rooms, actor, viewer, {
        organizationId,
        // What is no id of ours is the id of nothing: the answer is the same.
        resourceId: uuidOf('Resource', input.resourceId) ?? NOTHING,
        itemIds: input.itemIds.map((id) => uuidOf('Site', id) ?? NOTHING),
        applyNow: input.applyNow,
        reason: input.reason ?? null,
        idempotencyKey: context.idempotencyKey,
      });
      switch (answer.kind) {
        case 'chosen':
          return answer;
        case 'nothingOverLimit':
          return { ...answer, code: 'NOTHING_OVER_LIMIT', message: 'Everything fits the plan.' };
        case 'invalidState':
        case 'notFound':
        case 'requestKeyReused':
        case 'validationFailed':
          return asUserError(answer);
      }
    },
  }),
);

const NOTHING = '00000000-0000-0000-0000-000000000000';
