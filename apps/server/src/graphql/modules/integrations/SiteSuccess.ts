import { builder } from '../../builder.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { Site } from './Site.ts';

interface Changed<Kind> {
  readonly kind: Kind;
  readonly siteId: string;
  readonly organizationId: string;
}

/** What every mutation of a site answers when it succeeds: the site and the organization whose numbers moved. */
export function siteSuccess<Kind extends string = 'changed'>(name: string, description: string) {
  return builder.objectRef<Changed<Kind>>(name).implement({
    description,
    fields: (t) => ({
      site: t.prismaField({
        type: Site,
        description: 'The site as it is now.',
        resolve: (query, { siteId }, _args, context) =>
          context.rooms.database.prisma.site.findUniqueOrThrow({ ...query, where: { id: siteId } }),
      }),
      organization: t.field({
        type: Organization,
        description: 'Its organization, with what is used and left now.',
        resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
      }),
    }),
  });
}
