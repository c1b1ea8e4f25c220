import { createSite } from '@member-console/domain/integrations';
import { notFound } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { uuidOf } from '../../ids.ts';
import { asDenied, EntitlementDenied } from '../entitlements/EntitlementDenied.ts';
import { IdempotencyKeyReused } from '../kernel/IdempotencyKeyReused.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { asTaken, SiteNameTaken } from './SiteNameTaken.ts';
import { siteSuccess } from './SiteSuccess.ts';
import { asThawFirst, ThawFirst } from './ThawFirst.ts';

const CreateSiteInput = builder.inputType('CreateSiteInput', {
  description: 'A wiki site to be.',
  fields: (t) => ({
    organizationId: t.id({ description: 'Whose plan it counts against.' }),
    name: t.string({
      description:
        'First label of its host name: 3 to 40 letters a–z, digits and hyphens. Case does not matter.',
    }),
    title: t.string({ required: false, description: 'What it is called; the name when absent.' }),
  }),
});

const CreateSiteSuccess = siteSuccess<'created'>(
  'CreateSiteSuccess',
  'The address is claimed. The farm serves it moments later: the state goes from PENDING to ACTIVE by itself.',
);

const MEMBERS = {
  created: CreateSiteSuccess,
  validationFailed: ValidationError,
  notFound: NotFound,
  invalidState: InvalidState,
  entitlementDenied: EntitlementDenied,
  thawFirst: ThawFirst,
  siteNameTaken: SiteNameTaken,
  requestKeyReused: IdempotencyKeyReused,
} as const;

const CreateSiteResult = builder.unionType('CreateSiteResult', {
  description: 'What came of `createSite`.',
  types: Object.values(MEMBERS),
  resolveType: (value) => MEMBERS[(value as { kind: keyof typeof MEMBERS }).kind],
});

builder.mutationField('createSite', (t) =>
  t.field({
    type: CreateSiteResult,
    description:
      'Claims a host name for a wiki site, if the plan has a place for one. With an `Idempotency-Key` header a retry gets the first answer.',
    args: { input: t.arg({ type: CreateSiteInput, description: 'The site to be.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      const organizationId = uuidOf('Organization', input.organizationId);
      if (organizationId === null) return asUserError(notFound('organization'));
      const { name, title = null } = input;
      const answer = await createSite(context.rooms, actor, viewer, {
        organizationId,
        name,
        title,
        key: context.idempotencyKey,
      });
      switch (answer.kind) {
        case 'created':
          return answer;
        case 'entitlementDenied':
          return asDenied(answer);
        case 'thawFirst':
          return asThawFirst(answer);
        case 'siteNameTaken':
          return asTaken(answer);
        case 'invalidState':
        case 'notFound':
        case 'requestKeyReused':
        case 'validationFailed':
          return asUserError(answer);
      }
    },
  }),
);
