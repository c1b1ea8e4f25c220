import type { EverUsed as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const EverUsed = builder.objectRef<Refusal & UserErrorShape>('EverUsed').implement({
  description: 'Something names the product or did: it is retired or taken off, never deleted.',
  interfaces: [UserError],
  fields: (t) => ({
    grantCount: t.exposeInt('grants', { description: 'Grants of it, past ones included.' }),
    ladderCount: t.exposeInt('ladders', { description: 'Ladders of which it is a tier.' }),
    defaultCount: t.exposeInt('defaults', { description: 'Organization types that give it by themselves.' }),
  }),
});
