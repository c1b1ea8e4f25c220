import { restoreSite } from '@member-console/domain/integrations';
import { notFound } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { uuidOf } from '../../ids.ts';
import { asDenied, EntitlementDenied } from '../entitlements/EntitlementDenied.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { siteSuccess } from './SiteSuccess.ts';
import { asThawFirst, ThawFirst } from './ThawFirst.ts';

const RestoreSiteInput = builder.inputType('RestoreSiteInput', {
  description: 'Which site to restore.',
  fields: (t) => ({
    siteId: t.id({ description: 'The site.' }),
    reason: t.string({
      required: false,
      description: 'Why, for the audit. Operators who act for an organization must say it.',
    }),
  }),
});

const MEMBERS = {
  changed: siteSuccess(
    'RestoreSiteSuccess',
    'The site is active: writable within moments, and counted again.',
  ),
  notFound: NotFound,
  invalidState: InvalidState,
  validationFailed: ValidationError,
  entitlementDenied: EntitlementDenied,
  thawFirst: ThawFirst,
} as const;

const RestoreSiteResult = builder.unionType('RestoreSiteResult', {
  description: 'What came of `restoreSite`.',
  types: Object.values(MEMBERS),
  resolveType: (value) => MEMBERS[(value as { kind: keyof typeof MEMBERS }).kind],
});

builder.mutationField('restoreSite', (t) =>
  t.field({
    type: RestoreSiteResult,
    description:
      'Makes an archived site writable again, if the plan has a place for it. For who manages sites there, and for operators.',
    args: { input: t.arg({ type: RestoreSiteInput, description: 'Which site to restore.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      const siteId = uuidOf('Site', input.siteId);
      if (siteId === null) return asUserError(notFound('site'));
      const answer = await restoreSite(context.rooms, actor, viewer, { siteId, reason: input.reason });
      if (answer.kind === 'entitlementDenied') return asDenied(answer);
      if (answer.kind === 'thawFirst') return asThawFirst(answer);
      return answer.kind === 'changed' ? answer : asUserError(answer);
    },
  }),
);
