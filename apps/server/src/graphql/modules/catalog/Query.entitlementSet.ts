import { findEntitlementSet } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { EntitlementSet } from './EntitlementSet.ts';

builder.queryField('entitlementSet', (t) =>
  t.field({
    type: EntitlementSet,
    nullable: true,
    description: 'An entitlement set by its key, or NOT_FOUND. FORBIDDEN for everybody but operators.',
    args: { key: t.arg.string({ description: 'Its short name.' }) },
    resolve: async (_root, { key }, context) => {
      const found = await findEntitlementSet(context.rooms, await requireViewer(context), key);
      if (found === null) throw missing('entitlement set');
      context.loaders.entitlementSet.prime(found.id, found);
      return found;
    },
  }),
);
