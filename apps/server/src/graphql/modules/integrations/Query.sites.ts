import { listSites } from '@member-console/domain/integrations';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { inOrder } from '../../inOrder.ts';
import { keysetPage } from '../../keysetPage.ts';
import { SORTED_PLACES } from '../../sortedPlaces.ts';
import { Site, SiteStateEnum } from './Site.ts';
import { SiteConnection } from './SiteConnection.ts';

const SitesFilter = builder.inputType('SitesFilter', {
  description: 'Which sites of everybody. What is absent does not narrow.',
  fields: (t) => ({
    search: t.string({
      required: false,
      description:
        "Part of the host, the title, or the owner's name or e-mail address; at most 100 characters.",
    }),
    state: t.field({ type: SiteStateEnum, required: false, description: 'In this state.' }),
    isBehind: t.boolean({
      required: false,
      description: 'True: those alone that the farm does not match yet.',
    }),
  }),
});

const SiteOrder = builder.enumType('SiteOrder', {
  description: 'The order of sites.',
  values: {
    NEWEST: { value: 'newest', description: 'The latest made first.' },
    OLDEST: { value: 'oldest', description: 'The earliest made first.' },
    NAME: { value: 'name', description: 'By host name.' },
    LARGEST: { value: 'largest', description: 'What holds most first.' },
  } as const,
});

const PLACES = {
  ...SORTED_PLACES,
  largest: z.object({ key: z.string().regex(/^\d{1,18}$/), id: z.uuid() }),
};

builder.queryField('sites', (t) =>
  t.connection(
    {
      type: Site,
      nullable: true,
      description: 'Every wiki site of everybody. FORBIDDEN for everybody but operators.',
      args: {
        filter: t.arg({ type: SitesFilter, required: false, description: 'Which ones.' }),
        orderBy: t.arg({ type: SiteOrder, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: async (_root, { filter, orderBy, ...args }, context, info) => {
        const viewer = await requireViewer(context);
        const wanted = {
          search: filter?.search?.replaceAll('\0', ' ').trim().slice(0, 100) || null,
          state: filter?.state ?? null,
          isBehind: filter?.isBehind ?? false,
          order: orderBy,
        };
        return keysetPage(
          { list: `sites ${orderBy}`, place: PLACES[orderBy] },
          args,
          async (page) => {
            const places = await listSites(context.rooms, viewer, { ...wanted, ...page });
            const ids = places.map(({ id }) => id);
            const query: object = queryFromInfo({
              context,
              info,
              typeName: 'Site',
              paths: [['nodes'], ['edges', 'node']],
            });
            const sites = await context.rooms.database.prisma.site.findMany({
              ...query,
              where: { id: { in: ids } },
            });
            return inOrder(ids, sites).flatMap((site, index) => {
              const place = places[index];
              return site === null || place === undefined ? [] : [{ site, place }];
            });
          },
          ({ site, place }) => ({ place, node: site }),
        );
      },
    },
    SiteConnection,
  ),
);
