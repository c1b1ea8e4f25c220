import { findCatalogLadder } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { PlanLadder } from './PlanLadder.ts';

builder.queryField('catalogLadder', (t) =>
  t.field({
    type: PlanLadder,
    nullable: true,
    description: 'A ladder by its slug, drafts and all, or NOT_FOUND. FORBIDDEN for everybody but operators.',
    args: { slug: t.arg({ type: 'Slug', description: 'Its short name in addresses.' }) },
    resolve: async (_root, { slug }, context) => {
      const ladder = await findCatalogLadder(context.rooms, await requireViewer(context), slug);
      if (ladder === null) throw missing('plan ladder');
      context.loaders.catalogLadder.prime(ladder.id, ladder);
      return { id: ladder.id, slug: ladder.slug, name: ladder.name };
    },
  }),
);
