import { builder } from '../../../builder.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const EndsBeforeItStarts = builder
  .objectRef<Refused<'endsBeforeItStarts'>>('EndsBeforeItStarts')
  .implement({
    description: 'The end is not after the start.',
    interfaces: [UserError],
  });
