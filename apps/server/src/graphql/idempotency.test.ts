import { beforeEach, describe, expect, it } from 'vitest';
import { enter, exceedSites, join, type Player, uuidIn } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';

const CREATE = `mutation ($input: CreateSiteInput!) { createSite(input: $input) {
  __typename ... on CreateSiteSuccess { site { id host title } } ... on UserError { code path } } }`;

interface Created {
  readonly __typename: string;
  readonly site?: { readonly id: string; readonly host: string; readonly title: string };
  readonly code?: string;
  readonly path?: readonly string[];
}

describe('creating a site with an Idempotency-Key', () => {
  const test = useConsole();
  let people = 0;
  let ada: Player;
  beforeEach(async () => {
    people += 1;
    ada = await enter(test.current, `Ada Example ${people}`);
  });

  async function create(name: string, key: string | null, person = ada): Promise<Created> {
    const { data, errors } = await person.ask<{ createSite: Created }>(
      CREATE,
      { input: { organizationId: ada.organizationId, name: `${name}-${people}` } },
      key === null ? {} : { 'idempotency-key': key },
    );
    expect(errors).toBeUndefined();
    return data.createSite;
  }
  async function sitesOfAda(): Promise<number> {
    const { rows } = await test.current.database.pool.query(
      'SELECT FROM integrations.sites WHERE organization_id = $1',
      [uuidIn(ada.organizationId)],
    );
    return rows.length;
  }

  it('answers a retry as it did first, though the plan has no place any more', async () => {
    const first = await create('garden', 'key-1');
    expect(first).toMatchObject({
      __typename: 'CreateSiteSuccess',
      site: { host: `garden-${people}.localhost` },
    });
    expect(await create('garden', 'key-1')).toEqual(first);
    expect((await create('garden', null)).__typename).toBe('EntitlementDenied');
    expect(await sitesOfAda()).toBe(1);
  });

  it('tells other input under the same key apart', async () => {
    await create('garden', 'key-1');
    expect(await create('meadow', 'key-1')).toMatchObject({
      __typename: 'IdempotencyKeyReused',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await sitesOfAda()).toBe(1);
  });

  it('makes one site for ten twins at once, and tells all of them of it', async () => {
    const twins = await Promise.all(Array.from({ length: 10 }, () => create('garden', 'key-1')));
    expect(new Set(twins.map((twin) => twin.__typename))).toEqual(new Set(['CreateSiteSuccess']));
    expect(new Set(twins.map((twin) => twin.site?.id)).size).toBe(1);
    expect(await sitesOfAda()).toBe(1);
  });

  it('makes one site for ten who are no twins, when the plan has one place', async () => {
    const rivals = await Promise.all(
      Array.from({ length: 10 }, (_, index) => create(`rival-${index}`, `key-${index}`)),
    );
    const answers = rivals.map((rival) => rival.__typename).sort();
    expect(answers).toEqual(['CreateSiteSuccess', ...Array(9).fill('EntitlementDenied')]);
    expect(await sitesOfAda()).toBe(1);
  });

  it('keeps no refusal: what was denied may be asked again', async () => {
    const site = await create('garden', 'key-1');
    expect((await create('meadow', 'key-2')).__typename).toBe('EntitlementDenied');
    await ada.ask('mutation ($input: ArchiveSiteInput!) { archiveSite(input: $input) { __typename } }', {
      input: { siteId: site.site?.id },
    });
    expect((await create('meadow', 'key-2')).__typename).toBe('CreateSiteSuccess');
  });

  it("knows one person's keys from another's", async () => {
    const bob = await enter(test.current, `Bob Example ${people}`);
    await join(test.current, bob, ada.organizationId, 'admin');
    await create('garden', 'key-1');
    expect((await create('garden', 'key-1', bob)).__typename).toBe('EntitlementDenied');
  });

  it.each(['', 'a'.repeat(256)])('refuses a key that is none (%#)', async (key) => {
    expect(await create('garden', key)).toMatchObject({ code: 'VALIDATION_ERROR', path: ['idempotencyKey'] });
    expect(await sitesOfAda()).toBe(0);
  });

  it('takes a key of 255 characters', async () => {
    expect((await create('garden', 'a'.repeat(255))).__typename).toBe('CreateSiteSuccess');
  });
});

describe('choosing what stays with an Idempotency-Key', () => {
  const test = useConsole();

  it('answers a retry as it did first, and tells other input apart', async () => {
    const ada = await enter(test.current, 'Ada Example');
    await exceedSites(test.current, ada, 'older');
    const { resourceId, itemIds } = await exceedSites(test.current, ada, 'newer');
    const choose = async (chosen: readonly string[]) => {
      const { data, errors } = await ada.ask<{ chooseWhatStays: { __typename: string; appliesAt?: string } }>(
        `mutation ($input: ChooseWhatStaysInput!) { chooseWhatStays(input: $input) {
           __typename ... on ChooseWhatStaysSuccess { appliesAt organization { entitlements { overLimit {
             chosenAt items { id keptAs isFrozen } } } } } } }`,
        { input: { organizationId: ada.organizationId, resourceId, itemIds: chosen, applyNow: true } },
        { 'idempotency-key': 'once' },
      );
      expect(errors).toBeUndefined();
      return data.chooseWhatStays;
    };
    const first = await choose(itemIds);
    expect(first).toMatchObject({ __typename: 'ChooseWhatStaysSuccess', appliesAt: expect.any(String) });
    expect(await choose(itemIds)).toEqual(first);
    expect(await choose([...itemIds, ...itemIds])).toEqual({ __typename: 'IdempotencyKeyReused' });
  });
});
