import { listOwnOrganizations } from '@member-console/domain/organizations';
import { builder } from '../../builder.ts';
import { pageOfList } from '../../pageOfList.ts';
import { Viewer } from '../identity/Viewer.ts';
import { Organization } from './Organization.ts';
import { findOverview } from './Query.organization.ts';

builder.objectFields(Viewer, (t) => ({
  defaultOrganization: t.field({
    type: Organization,
    nullable: true,
    description: 'The organization to begin with: the personal one. NOT_FOUND when it is gone.',
    resolve: (_viewer, _args, context) => findOverview(context, { by: 'personal' }),
  }),
  organizations: t.connection(
    {
      type: Organization,
      description:
        'Organizations that the viewer belongs to, the personal one first, then by name; 200 at most.',
      resolve: async (viewer, args, context) =>
        pageOfList(args, await listOwnOrganizations(context.rooms, viewer)),
    },
    { name: 'ViewerOrganizationsConnection', description: "A page of the viewer's organizations." },
    { name: 'ViewerOrganizationsConnectionEdge', description: 'An organization in its list.' },
  ),
}));
