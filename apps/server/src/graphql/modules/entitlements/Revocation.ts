import type { Revocation as RevocationView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';

export const Revocation = builder.objectRef<RevocationView>('Revocation').implement({
  description: 'That something was taken back before its end, when and why.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When it ceased to count.', resolve: (r) => r.at }),
    by: t.exposeString('by', {
      nullable: true,
      description: 'Name of the person who took it back; null when the system did by itself.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in their words; null when nobody said.',
    }),
  }),
});
