import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { PlanLadder } from './PlanLadder.ts';

export const ProductRequirement = builder
  .objectRef<{ readonly ladderId: string; readonly minimumRank: number }>('ProductRequirement')
  .implement({
    description: 'What an organization must be on for an add-on to count.',
    fields: (t) => ({
      ladder: t.field({
        type: PlanLadder,
        description: 'On this ladder.',
        resolve: async ({ ladderId }, _args, context) => {
          const ladder = await context.loaders.catalogLadder.load(ladderId);
          if (ladder === null) throw missing('plan ladder');
          return { id: ladder.id, slug: ladder.slug, name: ladder.name };
        },
      }),
      minimumRank: t.exposeInt('minimumRank', { description: 'At this rank or a higher one.' }),
    }),
  });
