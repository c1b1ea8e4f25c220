import type { NothingToGive as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const NothingToGive = builder.objectRef<Refusal & UserErrorShape>('NothingToGive').implement({
  description: 'The product has no entitlement set, or its set has no published version.',
  interfaces: [UserError],
});
