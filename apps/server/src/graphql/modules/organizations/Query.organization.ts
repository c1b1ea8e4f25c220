import { organizationOverviews } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { type Context, requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { Organization } from './Organization.ts';

builder.queryField('organization', (t) =>
  t.field({
    type: Organization,
    nullable: true,
    description: 'An organization by its slug. NOT_FOUND unless the viewer is a member or an operator.',
    args: { slug: t.arg({ type: 'Slug', description: 'Its short name in addresses.' }) },
    resolve: (_root, { slug }, context) => findOverview(context, { by: 'slug', slug }),
  }),
);

/** The organization, kept for the fields below it; or NOT_FOUND. */
export async function findOverview(
  context: Context,
  selection: { by: 'slug'; slug: string } | { by: 'personal' },
) {
  const viewer = await requireViewer(context);
  const [overview] = await organizationOverviews(context.rooms, viewer, selection);
  if (overview === undefined) throw missing('organization');
  context.loaders.overview.prime(overview.id, overview);
  return overview;
}
