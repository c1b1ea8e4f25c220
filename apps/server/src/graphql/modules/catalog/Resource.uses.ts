import type { ResourceUse as Use } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { isOperator } from '../../isOperator.ts';
import { EntitlementSet } from './EntitlementSet.ts';
import { EntitlementSetVersion } from './EntitlementSetVersion.ts';
import { EntitlementValue } from './EntitlementValue.ts';
import { Resource } from './Resource.ts';

const ResourceUse = builder.objectRef<Use>('ResourceUse').implement({
  description: 'What an entitlement set gives of a resource.',
  fields: (t) => ({
    entitlementSet: t.field({
      type: EntitlementSet,
      description: 'The set.',
      resolve: async ({ setId }, _args, context) => {
        const set = await context.loaders.entitlementSet.load(setId);
        if (set === null) throw missing('entitlement set');
        return set;
      },
    }),
    version: t.field({
      type: EntitlementSetVersion,
      description: 'Its newest published version, or its draft.',
      resolve: async ({ versionId }, _args, context) => {
        const version = await context.loaders.setVersion.load(versionId);
        if (version === null) throw missing('version of an entitlement set');
        return version;
      },
    }),
    value: t.field({ type: EntitlementValue, description: 'How much.', resolve: (use) => use.value }),
  }),
});

builder.objectField(Resource, 'uses', (t) =>
  t.field({
    type: [ResourceUse],
    nullable: true,
    description:
      'What sets give of it by their newest published version and their draft; null for everybody but operators.',
    resolve: async ({ id }, _args, context) =>
      (await isOperator(context)) ? context.loaders.resourceUses.load(id) : null,
  }),
);
