import { archiveSite } from '@member-console/domain/integrations';
import { notFound } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { uuidOf } from '../../ids.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { siteSuccess } from './SiteSuccess.ts';

const ArchiveSiteInput = builder.inputType('ArchiveSiteInput', {
  description: 'Which site to archive.',
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
    'ArchiveSiteSuccess',
    'The site is archived: read-only within moments, and no longer counted.',
  ),
  notFound: NotFound,
  invalidState: InvalidState,
  validationFailed: ValidationError,
} as const;

const ArchiveSiteResult = builder.unionType('ArchiveSiteResult', {
  description: 'What came of `archiveSite`.',
  types: Object.values(MEMBERS),
  resolveType: (value) => MEMBERS[(value as { kind: keyof typeof MEMBERS }).kind],
});

builder.mutationField('archiveSite', (t) =>
  t.field({
    type: ArchiveSiteResult,
    description:
      'Makes a site read-only and frees its place in the plan. It stays served at its address; `restoreSite` brings it back. For who manages sites there, and for operators.',
    args: { input: t.arg({ type: ArchiveSiteInput, description: 'Which site to archive.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      const siteId = uuidOf('Site', input.siteId);
      if (siteId === null) return asUserError(notFound('site'));
      const answer = await archiveSite(context.rooms, actor, viewer, { siteId, reason: input.reason });
      return answer.kind === 'changed' ? answer : asUserError(answer);
    },
  }),
);
