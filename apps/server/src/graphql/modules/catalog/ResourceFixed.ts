import type { ResourceFixed as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const ResourceFixed = builder.objectRef<Refusal & UserErrorShape>('ResourceFixed').implement({
  description: 'A published entitlement set speaks of the resource, so its kind, unit and levels stay.',
  interfaces: [UserError],
});
