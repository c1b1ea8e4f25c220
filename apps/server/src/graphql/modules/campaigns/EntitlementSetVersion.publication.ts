import { previewPublication } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { EntitlementSetVersion } from '../catalog/EntitlementSetVersion.ts';
import { SetVersionPublication } from './SetVersionPublication.ts';

builder.objectField(EntitlementSetVersion, 'publication', (t) =>
  t.field({
    type: SetVersionPublication,
    nullable: true,
    description:
      'Whom `publishSetVersionForEveryone` would reach; null when a newer version of the set is published.',
    resolve: async ({ id }, _args, context) => {
      const answer = await previewPublication(context.rooms, await requireViewer(context), id);
      return answer.kind === 'publication' ? answer : null;
    },
  }),
);
