import { builder } from '../../builder.ts';
import { ExpectedExcess } from '../entitlements/PlanPreview.ts';
import { Site } from './Site.ts';

builder.objectField(ExpectedExcess, 'sites', (t) =>
  t.prismaField({
    type: [Site],
    description: 'The sites that would become read-only then, as things stand, the oldest first.',
    resolve: (query, { itemIds }, _args, context) =>
      context.rooms.database.prisma.site.findMany({
        ...query,
        where: { id: { in: [...itemIds] } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
  }),
);
