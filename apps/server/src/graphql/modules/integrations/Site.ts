import { isFrozen, isStorageFull, type SiteState, stateOf } from '@member-console/domain/integrations';
import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { Person } from '../identity/Person.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { visibleOrganization } from '../organizations/visibleOrganization.ts';

export const SiteStateEnum = builder.enumType('SiteState', {
  description: 'Where a site is in its life.',
  values: {
    PENDING: { value: 'pending', description: 'Claimed; the farm does not serve it yet. It will by itself.' },
    ACTIVE: { value: 'active', description: 'Served, and counted against the plan.' },
    FROZEN: {
      value: 'frozen',
      description:
        'Served read-only, because the plan includes fewer. It becomes writable by itself once there is a place; `chooseWhatStays` says which come first.',
    },
    ARCHIVED: { value: 'archived', description: 'Served read-only; takes no place in the plan.' },
  } as const,
});

const ReadOnlyReason = builder.enumType('ReadOnlyReason', {
  description: 'Why the owner cannot change a site.',
  values: {
    ARCHIVED: { value: 'archived', description: 'It is archived. Restoring it makes it writable.' },
    FROZEN: { value: 'frozen', description: 'The plan includes fewer sites than there are.' },
    STORAGE_FULL: {
      value: 'storageFull',
      description: 'More is stored than the plan includes. Deleting content makes it writable by itself.',
    },
    SUSPENDED: { value: 'suspended', description: 'The organization is suspended.' },
  } as const,
});

export const Site = builder.prismaNode('Site', {
  id: { field: 'id' },
  nullable: true,
  description: 'A wiki site. The farm holds its pages, the console its address, owner and state.',
  findUnique: async (id, context) => ({ id, organization: await visibleOrganization(context) }),
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called.' }),
    host: t.exposeString('host', { description: 'Its host name, its own for ever.' }),
    url: t.field({
      type: 'URL',
      description: 'Its address, for everybody to read. Its owner gets in by `openSite`.',
      select: { host: true },
      resolve: (site, _args, context) => context.rooms.farm.urlFor(site.host),
    }),
    state: t.field({
      type: SiteStateEnum,
      description: 'Where it is in its life.',
      select: { organizationId: true, archivedAt: true, servedRevision: true },
      resolve: async (site, _args, context): Promise<SiteState> =>
        stateOf(site, await overviewOf({ id: site.organizationId }, context)),
    }),
    isFrozen: t.boolean({
      description: 'Whether it is read-only because the plan has no place for it.',
      select: { organizationId: true },
      resolve: async (site, _args, context) =>
        isFrozen(site, await overviewOf({ id: site.organizationId }, context)),
    }),
    readOnlyReason: t.field({
      type: ReadOnlyReason,
      nullable: true,
      description: 'Why its owner cannot change it at this moment; null when the owner can.',
      select: { organizationId: true, archivedAt: true },
      resolve: async (site, _args, context) => {
        const organization = await overviewOf({ id: site.organizationId }, context);
        if (organization.isSuspended) return 'suspended';
        if (site.archivedAt !== null) return 'archived';
        if (isFrozen(site, organization)) return 'frozen';
        return isStorageFull(organization) ? 'storageFull' : null;
      },
    }),
    storageBytes: t.expose('storageBytes', {
      type: 'BigInt',
      nullable: true,
      description: 'Bytes on disk when last measured; null before the first time.',
    }),
    storageMeasuredAt: t.expose('storageMeasuredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its storage was last measured; null before the first time.',
    }),
    isBehind: t.boolean({
      description: 'Whether the farm has yet to confirm what the site is. It will by itself.',
      select: { revision: true, servedRevision: true },
      resolve: ({ revision, servedRevision }) => servedRevision < revision,
    }),
    problem: t.string({
      nullable: true,
      description:
        'Why the farm could not be made to match it last, in English; null when it could, and for everybody but operators.',
      select: { lastError: true },
      resolve: async ({ lastError }, _args, context) => ((await isOperator(context)) ? lastError : null),
    }),
    owner: t.field({
      type: Person,
      description: 'Who may write.',
      select: { owner: true },
      resolve: ({ owner }) => ({ kind: 'person' as const, ...owner, locale: owner.locale as 'en' | 'de' }),
    }),
    organization: t.field({
      type: Organization,
      description: 'Whose plan it counts against.',
      select: { organizationId: true },
      resolve: (site, _args, context) => overviewOf({ id: site.organizationId }, context),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was claimed.' }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is archived; null when it is not.',
    }),
  }),
});
