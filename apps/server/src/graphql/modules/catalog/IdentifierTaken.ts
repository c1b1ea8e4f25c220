import type { IdentifierTaken as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const IdentifierTaken = builder.objectRef<Refusal & UserErrorShape>('IdentifierTaken').implement({
  description: 'Another thing of the catalog has this key or slug.',
  interfaces: [UserError],
  fields: (t) => ({ value: t.exposeString('value', { description: 'What is taken.' }) }),
});
