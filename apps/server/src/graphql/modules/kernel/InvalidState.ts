import type { InvalidState as InvalidStateRefusal } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from './UserError.ts';

export const InvalidState = builder
  .objectRef<InvalidStateRefusal & UserErrorShape>('InvalidState')
  .implement({
    description: 'The thing is in a state from which this step cannot be taken.',
    interfaces: [UserError],
    fields: (t) => ({
      from: t.exposeString('from', { description: 'The state it is in.' }),
      to: t.exposeString('to', { description: 'The state, or the step, that was asked for.' }),
      allowed: t.stringList({
        description: 'States from which it would have been possible; empty when none is.',
        resolve: (error) => [...error.allowed],
      }),
    }),
  });
