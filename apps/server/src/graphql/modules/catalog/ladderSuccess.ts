import type { CatalogChanged } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { PlanLadder } from './PlanLadder.ts';
import { Undoable } from './Undoable.ts';

/** What a mutation answers whose thing is a ladder. */
export function ladderSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<CatalogChanged>(name).implement({
    description,
    interfaces: [Undoable],
    fields: (t) => ({
      ladder: t.field({
        type: PlanLadder,
        description: 'The ladder as it is now.',
        resolve: async ({ id }, _args, context) => {
          const found = await context.loaders.ladder.load(id);
          if (found === null) throw missing('plan ladder');
          return found;
        },
      }),
    }),
  });
}
