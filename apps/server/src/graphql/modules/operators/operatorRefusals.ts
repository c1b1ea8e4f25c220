import type {
  AlreadyOperator as AlreadyOperatorRefusal,
  LastAdministrator as LastAdministratorRefusal,
} from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';
import { OperatorTerm } from './OperatorTerm.ts';

export const LastAdministrator = builder
  .objectRef<LastAdministratorRefusal & UserErrorShape>('LastAdministrator')
  .implement({
    description:
      'Without this term nobody would be left who can appoint operators. Appoint another administrator without an end first.',
    interfaces: [UserError],
    fields: (t) => ({
      term: t.field({ type: OperatorTerm, description: 'The term that stays.', resolve: (r) => r.term }),
    }),
  });

export const AlreadyOperator = builder
  .objectRef<AlreadyOperatorRefusal & UserErrorShape>('AlreadyOperator')
  .implement({
    description: 'The person serves already. Change the role of their term instead.',
    interfaces: [UserError],
    fields: (t) => ({
      term: t.field({ type: OperatorTerm, description: 'Their term.', resolve: (r) => r.term }),
    }),
  });

type Own = LastAdministratorRefusal | AlreadyOperatorRefusal;

/** The refusal with its code and a sentence for the caller. */
export function asOperatorError<R extends Own>(refusal: R): R & UserErrorShape {
  return {
    ...refusal,
    ...(refusal.kind === 'lastAdministrator'
      ? {
          code: 'LAST_ADMINISTRATOR',
          message: 'Nobody would be left who can appoint operators. Appoint another administrator first.',
        }
      : {
          code: 'ALREADY_OPERATOR',
          message: 'This person is an operator already. Change the role instead.',
          path: ['email'],
        }),
  };
}
