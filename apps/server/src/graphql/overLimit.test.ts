import { beforeAll, describe, expect, it } from 'vitest';
import { enter, exceedSites, type Player, placeSite, uuidIn } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';

const SITE = 'id state isFrozen readOnlyReason';
const REFUSAL = `__typename ... on ThawFirst {
  code message path limit used frozen deadline resource { key } }`;

interface Site {
  readonly id: string;
  readonly state: string;
  readonly isFrozen: boolean;
  readonly readOnlyReason: string | null;
}

describe('a site that the plan has no place for', () => {
  const test = useConsole();
  let ada: Player;
  let frozen: string;
  let active: string;

  beforeAll(async () => {
    ada = await enter(test.current, 'Ada Example');
    const ids = [];
    for (const label of ['older', 'newer'])
      ids.push(...(await exceedSites(test.current, ada, label)).itemIds);
    [active = '', frozen = ''] = ids;
    await test.current.database.pool.query(
      'UPDATE entitlements.items SET frozen_at = system.at() WHERE item_id = $1',
      [uuidIn(frozen)],
    );
  });

  async function sites(states: string): Promise<readonly Site[]> {
    const { data, errors } = await ada.ask<{
      viewer: { defaultOrganization: { sites: { nodes: readonly Site[] } } };
    }>(`{ viewer { defaultOrganization { sites(filter: { states: ${states} }) { nodes { ${SITE} } } } } }`);
    expect(errors).toBeUndefined();
    return data.viewer.defaultOrganization.sites.nodes;
  }

  it('says so, and is found by it', async () => {
    const readOnly = { id: frozen, state: 'FROZEN', isFrozen: true, readOnlyReason: 'FROZEN' };
    const writable = { id: active, state: 'ACTIVE', isFrozen: false, readOnlyReason: null };
    expect(await sites('null')).toEqual([readOnly, writable]);
    expect(await sites('[FROZEN]')).toEqual([readOnly]);
    expect(await sites('[ACTIVE, PENDING]')).toEqual([writable]);
    expect(await sites('[ARCHIVED]')).toEqual([]);
  });

  it('comes before anything new, and before what was put away', async () => {
    const archived = await placeSite(test.current, ada, { label: 'archived', archived: true });
    const refused = {
      __typename: 'ThawFirst',
      code: 'THAW_FIRST',
      message:
        'Wiki sites: 1 read-only, because the plan includes 1. Archive one, choose others to stay, or take a higher plan.',
      path: null,
      limit: '1',
      used: '2',
      frozen: 1,
      deadline: expect.any(String),
      resource: { key: 'fedwiki.sites' },
    };
    const created = await ada.ask<{ createSite: object }>(
      `mutation ($input: CreateSiteInput!) { createSite(input: $input) { ${REFUSAL} } }`,
      { input: { organizationId: ada.organizationId, name: 'another' } },
    );
    expect(created.data.createSite).toEqual(refused);
    const restored = await ada.ask<{ restoreSite: object }>(
      `mutation ($input: RestoreSiteInput!) { restoreSite(input: $input) { ${REFUSAL} } }`,
      { input: { siteId: archived } },
    );
    expect(restored.data.restoreSite).toEqual(refused);
  });
});
