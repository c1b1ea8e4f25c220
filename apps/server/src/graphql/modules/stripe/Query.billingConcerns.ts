import { listConcerns } from '@member-console/domain/billing';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { uuidOrNothing } from '../../ids.ts';
import { keysetPage } from '../../keysetPage.ts';
import { BillingConcern } from './BillingConcern.ts';
import { BillingConcernKind } from './BillingConcernKind.ts';

const BillingConcernFilter = builder.inputType('BillingConcernFilter', {
  description: 'Which concerns. What is absent does not narrow.',
  fields: (t) => ({
    kind: t.field({ type: BillingConcernKind, required: false, description: 'Of this kind.' }),
    isOpen: t.boolean({ required: false, description: 'Only open ones, or only closed ones.' }),
    organizationId: t.id({ required: false, description: 'Of this organization.' }),
  }),
});

builder.queryField('billingConcerns', (t) =>
  t.connection(
    {
      type: BillingConcern,
      nullable: true,
      description:
        'Everything about money that a person should know of, the newest first. FORBIDDEN for everybody but operators.',
      args: { filter: t.arg({ type: BillingConcernFilter, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        const viewer = await requireViewer(context);
        const { organizationId, ...rest } = filter ?? {};
        const wanted = {
          ...rest,
          organizationId: organizationId ? uuidOrNothing('Organization', organizationId) : null,
        };
        return keysetPage(
          { list: 'billingConcerns', place: z.uuid() },
          args,
          (page) => listConcerns(context.rooms, viewer, wanted, page),
          (concern) => ({ place: concern.id, node: concern }),
        );
      },
    },
    { name: 'BillingConcernConnection', description: 'A page of concerns.' },
    { name: 'BillingConcernEdge', description: 'A concern in its list.' },
  ),
);
