import type { ThawFirst as Refused } from '@member-console/domain/integrations';
import { builder } from '../../builder.ts';
import { Resource } from '../catalog/Resource.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const ThawFirst = builder.objectRef<Refused & UserErrorShape>('ThawFirst').implement({
  description:
    'Something is read-only because the plan has no place for it. Its turn comes before anything new: archive one that is active, choose others with `chooseWhatStays`, or move to a higher plan.',
  interfaces: [UserError],
  fields: (t) => ({
    resource: t.field({ type: Resource, description: 'Of what.', resolve: (refused) => refused.resource }),
    limit: t.field({
      type: 'BigInt',
      description: 'How many the plan includes.',
      resolve: (refused) => refused.limit,
    }),
    used: t.field({
      type: 'BigInt',
      description: 'How many there are, read-only ones included.',
      resolve: (refused) => refused.used,
    }),
    frozen: t.exposeInt('frozen', { description: 'How many of them are read-only.' }),
    deadline: t.field({
      type: 'DateTime',
      description: 'From when on the plan decided what stays writable.',
      resolve: (refused) => refused.deadline,
    }),
  }),
});

/** The refusal with its code and a sentence for the caller. */
export function asThawFirst(refused: Refused): Refused & UserErrorShape {
  const { frozen, limit, resource } = refused;
  const message = `${resource.name}: ${frozen} read-only, because the plan includes ${limit}. Archive one, choose others to stay, or take a higher plan.`;
  return { ...refused, code: 'THAW_FIRST', message };
}
