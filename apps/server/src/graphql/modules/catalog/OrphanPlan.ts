import type { OrphanPlan as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const OrphanPlan = builder.objectRef<Refusal & UserErrorShape>('OrphanPlan').implement({
  description:
    'A published product without a type of its own is a plan, and a plan is a tier of a ladder: this would leave it on none.',
  interfaces: [UserError],
});
