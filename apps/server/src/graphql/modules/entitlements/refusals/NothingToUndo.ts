import { builder } from '../../../builder.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const NothingToUndo = builder.objectRef<Refused<'nothingToUndo'>>('NothingToUndo').implement({
  description: 'Nothing is left of it that could be taken back.',
  interfaces: [UserError],
});
