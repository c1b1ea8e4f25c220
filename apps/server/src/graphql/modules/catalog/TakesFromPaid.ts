import type { TakesFromPaid as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const TakesFromPaid = builder.objectRef<Refusal & UserErrorShape>('TakesFromPaid').implement({
  description:
    'It would take something from live grants that are paid for. Say with `paidGrants` when it may.',
  interfaces: [UserError],
  fields: (t) => ({ grantCount: t.exposeInt('grants', { description: 'Grants that would lose.' }) }),
});
