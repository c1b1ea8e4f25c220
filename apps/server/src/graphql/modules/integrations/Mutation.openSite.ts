import { openSite } from '@member-console/domain/integrations';
import { notFound } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { uuidOf } from '../../ids.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';

const OpenSiteInput = builder.inputType('OpenSiteInput', {
  description: 'Which site to open.',
  fields: (t) => ({ siteId: t.id({ description: 'The site.' }) }),
});

const OpenSiteSuccess = builder.objectRef<{ kind: 'opened'; url: string }>('OpenSiteSuccess').implement({
  description: 'Where to go. Keep it to yourself: for the owner it is a key, valid once and for a minute.',
  fields: (t) => ({
    url: t.field({ type: 'URL', description: 'Address to open now.', resolve: ({ url }) => url }),
  }),
});

const MEMBERS = { opened: OpenSiteSuccess, notFound: NotFound, invalidState: InvalidState } as const;

const OpenSiteResult = builder.unionType('OpenSiteResult', {
  description: 'What came of `openSite`.',
  types: Object.values(MEMBERS),
  resolveType: (value) => MEMBERS[(value as { kind: keyof typeof MEMBERS }).kind],
});

builder.mutationField('openSite', (t) =>
  t.field({
    type: OpenSiteResult,
    description:
      'Gives an address that opens a site: signed in for its owner, to read for everybody else of the organization.',
    args: { input: t.arg({ type: OpenSiteInput, description: 'Which site to open.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      const siteId = uuidOf('Site', input.siteId);
      if (siteId === null) return asUserError(notFound('site'));
      const answer = await openSite(context.rooms, actor, viewer, siteId);
      return answer.kind === 'opened' ? answer : asUserError(answer);
    },
  }),
);
