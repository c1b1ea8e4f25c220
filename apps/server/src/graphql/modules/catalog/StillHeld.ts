import type { StillHeld as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const StillHeld = builder.objectRef<Refusal & UserErrorShape>('StillHeld').implement({
  description: 'Somebody holds the product, or will.',
  interfaces: [UserError],
  fields: (t) => ({
    liveGrantCount: t.exposeInt('liveGrants', {
      description: 'Grants that count now or later, apart from defaults.',
    }),
    defaultCount: t.exposeInt('defaults', { description: 'Organizations that have it by default.' }),
  }),
});
