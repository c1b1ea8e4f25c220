import { entitlementDiff } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { Organization } from '../organizations/Organization.ts';
import { EntitlementDifference } from './EntitlementDifference.ts';

builder.objectField(Organization, 'entitlementDiff', (t) =>
  t.field({
    type: [EntitlementDifference],
    description: 'Of which resources it may use another amount at one instant than at another, and why.',
    args: {
      from: t.arg({ type: 'DateTime', description: 'An instant, past or future.' }),
      to: t.arg({ type: 'DateTime', description: 'Another instant.' }),
    },
    resolve: async ({ id }, { from, to }, context) =>
      entitlementDiff(context.rooms, await requireViewer(context), id, from, to),
  }),
);
