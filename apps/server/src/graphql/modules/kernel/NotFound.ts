import type { NotFound as NotFoundRefusal } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from './UserError.ts';

export const NotFound = builder.objectRef<NotFoundRefusal & UserErrorShape>('NotFound').implement({
  description:
    'There is no such thing, or the viewer may not know of it: the two answers are the same on purpose.',
  interfaces: [UserError],
});
