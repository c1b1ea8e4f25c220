import type { RequestKeyReused } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from './UserError.ts';

export const IdempotencyKeyReused = builder
  .objectRef<RequestKeyReused & UserErrorShape>('IdempotencyKeyReused')
  .implement({
    description: 'The `Idempotency-Key` was used before with other input. Use a new key for a new request.',
    interfaces: [UserError],
  });
