import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const NothingOverLimit = builder
  .objectRef<{ kind: 'nothingOverLimit' } & UserErrorShape>('NothingOverLimit')
  .implement({
    description: 'Everything fits the plan: there is nothing to choose.',
    interfaces: [UserError],
  });
