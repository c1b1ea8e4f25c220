import type { connection, Paging } from './connection.ts';
import { newSiteId, type World, type WorldSite } from './world.ts';
import { entitlementsOf } from './worldRights.ts';

interface Around {
  organization: () => object;
  act: <Input>(change: (input: Input) => object) => (args: { input: Input }) => object;
  asOperator: <Result>(result: () => Result) => Result;
  connection: typeof connection;
  failed: (typename: string, more?: object) => object;
}

/** The sites of a pretend world, and what one may do with them. */
export function sitesOf(world: World, { organization, act, asOperator, connection, failed }: Around) {
  const standard = world.ladder.tiers[1]?.product;
  const siteOf = (site: WorldSite) => ({
    __typename: 'Site',
    ...site,
    owner: () => world.person,
    // A field is called with its arguments; which organization is not among them.
    organization: () => organization(),
    archivedAt: null,
    storageMeasuredAt: null,
    isBehind: !world.isFarmUp,
    problem: world.isFarmUp ? null : '‹The wiki farm cannot be reached.›',
    auditEntries: (page: Paging) => connection([], page),
  });
  const denied = () =>
    failed('EntitlementDenied', {
      resource: entitlementsOf(world)[0]?.resource,
      limit: String(world.siteLimit),
      used: entitlementsOf(world)[0]?.used,
      requested: '1',
      contributions: entitlementsOf(world)[0]?.contributions,
      remedies: [
        {
          tier: world.ladder.tiers[1],
          product: standard,
          value: standard?.includes[0]?.value,
          url: 'http://localhost:3000/#plans',
        },
      ],
    });
  const isFull = () => entitlementsOf(world)[0]?.remaining === '0';
  const find = (siteId: string) => world.sites.find(({ id }) => id === siteId);

  const changed = (typename: string, site: WorldSite) => ({
    __typename: typename,
    site: siteOf(site),
    organization: organization(),
  });

  const resolvers = {
    createSite: act(({ name, title }: { name: string; title?: string | null }) => {
      if (name === 'admin') {
        const issue = { path: ['name'], code: 'RESERVED', message: 'This name is reserved. Choose another.' };
        return failed('ValidationError', { issues: [issue] });
      }
      if (name === 'taken') return failed('SiteNameTaken', { host: 'taken.test' });
      if (world.sites.some(({ state }) => state === 'FROZEN')) return failed('ThawFirst');
      if (isFull()) return denied();
      const host = `${name}.test`;
      const site: WorldSite = {
        id: newSiteId,
        title: title ?? name,
        host,
        url: `http://${host}/`,
        state: 'PENDING',
        storageBytes: null,
        readOnlyReason: null,
        createdAt: '2026-11-21T09:00:00.000Z',
      };
      world.sites.unshift(site);
      return changed('CreateSiteSuccess', site);
    }),
    archiveSite: act(({ siteId }: { siteId: string }) => {
      const site = find(siteId);
      if (!site) return failed('NotFound');
      Object.assign(site, { state: 'ARCHIVED', readOnlyReason: 'ARCHIVED' });
      return changed('ArchiveSiteSuccess', site);
    }),
    restoreSite: act(({ siteId }: { siteId: string }) => {
      const site = find(siteId);
      if (!site) return failed('NotFound');
      if (isFull()) return denied();
      Object.assign(site, { state: 'ACTIVE', readOnlyReason: null });
      return changed('RestoreSiteSuccess', site);
    }),
    chooseWhatStays: act(({ itemIds, applyNow }: { itemIds: string[]; applyNow: boolean }) => {
      const { excess } = world;
      if (!excess) return failed('NothingOverLimit');
      const now = applyNow ? excess.deadline : '2026-11-21T09:00:00.000Z';
      const chosen = excess.items.map((item) => {
        const place = itemIds.indexOf(item.id);
        return { ...item, keptAs: place === -1 ? null : place };
      });
      const order = ({ keptAs }: { keptAs: number | null }) => keptAs ?? itemIds.length;
      world.excess = {
        ...excess,
        chosenAt: now,
        items: chosen.toSorted((one, other) => order(one) - order(other)),
      };
      return {
        __typename: 'ChooseWhatStaysSuccess',
        appliesAt: excess.deadline,
        organization: organization(),
      };
    }),
    openSite: act(({ siteId }: { siteId: string }) => {
      const site = find(siteId);
      if (!site) return failed('NotFound');
      if (site.state !== 'ACTIVE' && site.state !== 'FROZEN')
        return failed('InvalidState', { from: site.state, to: 'OPEN', allowed: ['ACTIVE'] });
      return { __typename: 'OpenSiteSuccess', url: `${site.url}?ticket=1` };
    }),
    sites: ({ filter, ...page }: Paging & { filter?: { state?: string | null } | null }) =>
      asOperator(() =>
        connection(
          world.sites.filter(({ state }) => !filter?.state || filter.state === state).map(siteOf),
          page,
        ),
      ),
    retrySite: act(({ siteId }: { siteId: string }) => {
      const site = find(siteId);
      return site ? changed('RetrySiteSuccess', site) : failed('NotFound');
    }),
  };
  return { siteOf, find, resolvers };
}
