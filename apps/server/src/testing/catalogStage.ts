import * as catalog from '@member-console/domain/catalog';
import { cancelCampaign, startBackfill } from '@member-console/domain/entitlements';
import { SYSTEM } from '@member-console/domain/kernel';
import type { TestConsole } from './testConsole.ts';

const OPTIONS = { reason: 'For a test', idempotencyKey: null };
let made = 0;
const name = (word: string) => {
  made += 1;
  return `${word}-${made}`;
};

/** `01a1f8b7-…` → `set_01a1f8b7…`. */
export const idFrom = (prefix: string, uuid: string) => `${prefix}_${uuid.replaceAll('-', '')}`;

function idOf(answer: { readonly kind: string; readonly id?: string }): string {
  if (answer.kind !== 'changed' || answer.id === undefined) throw new Error(JSON.stringify(answer));
  return answer.id;
}

/** Things of the catalog, new each time, made by the commands themselves. All answer UUIDs. */
export const catalogStage = {
  /** The key or slug of a thing by its id. */
  async nameOf({ database }: TestConsole, id: string): Promise<string> {
    const { rows } = await database.pool.query<{ name: string }>(
      `SELECT slug AS name FROM catalog.products WHERE id = $1
       UNION ALL SELECT key FROM catalog.entitlement_sets WHERE id = $1
       UNION ALL SELECT key FROM catalog.resources WHERE id = $1`,
      [id],
    );
    return rows[0]?.name ?? '';
  },
  async resource({ rooms }: TestConsole): Promise<string> {
    const key = name('stage.r').replace('-', '_');
    const facts = { key, name: key, description: '', kind: 'limit', unit: null, levels: [] } as const;
    const policy = { overLimitPolicy: null, overLimitGraceDays: 14 };
    return idOf(await catalog.createResource(rooms, SYSTEM, { ...facts, ...policy, ...OPTIONS }));
  },
  async set({ rooms }: TestConsole): Promise<string> {
    const key = name('set');
    return idOf(await catalog.createEntitlementSet(rooms, SYSTEM, { key, name: key, ...OPTIONS }));
  },
  async draft(console: TestConsole, given: { setId?: string; limit?: bigint; resourceId?: string } = {}) {
    const setId = given.setId ?? (await catalogStage.set(console));
    const resourceId = given.resourceId ?? (await catalogStage.resource(console));
    const rules = [{ resourceId, value: { kind: 'limit', limit: given.limit ?? 1n } as const }];
    return idOf(await catalog.draftSetVersion(console.rooms, SYSTEM, { setId, rules, ...OPTIONS }));
  },
  async version(console: TestConsole, setId?: string): Promise<string> {
    const versionId = await catalogStage.draft(console, setId === undefined ? {} : { setId });
    return idOf(await catalog.publishSetVersion(console.rooms, SYSTEM, { versionId, ...OPTIONS }));
  },
  async product(console: TestConsole, productType: catalog.ProductType | null = 'addon'): Promise<string> {
    const setId = await catalogStage.set(console);
    await catalogStage.version(console, setId);
    const slug = name('product');
    const facts = { slug, name: slug, description: '', productType, setId, requires: null };
    return idOf(await catalog.createProduct(console.rooms, SYSTEM, { ...facts, ...OPTIONS }));
  },
  async publishedAddon(console: TestConsole): Promise<string> {
    const productId = await catalogStage.product(console);
    return idOf(await catalog.publishProduct(console.rooms, SYSTEM, { productId, ...OPTIONS }));
  },
  /** Of a product that is there, by its slug, or of a new one that is published. */
  async price(console: TestConsole, slug?: string): Promise<string> {
    const { rows } = await console.database.pool.query<{ id: string }>(
      'SELECT id FROM catalog.products WHERE slug = $1',
      [slug],
    );
    const productId = rows[0]?.id ?? (await catalogStage.publishedAddon(console));
    const price = { amount: '8.00', currency: 'eur', interval: 'month', intervalCount: 1 } as const;
    const asked = { productId, ...price, taxBehavior: 'inclusive', ...OPTIONS } as const;
    return idOf(await catalog.addPrice(console.rooms, SYSTEM, asked));
  },
  async ladder({ rooms }: TestConsole): Promise<string> {
    const slug = name('ladder');
    return idOf(await catalog.createPlanLadder(rooms, SYSTEM, { slug, name: slug, ...OPTIONS }));
  },
  async ladderSlug(console: TestConsole): Promise<string> {
    const { ladderId } = await catalogStage.tiers(console, 2);
    const [ladder] = await catalog.selectCatalogLadders(console.database, [ladderId]);
    return ladder?.slug ?? '';
  },
  /** A ladder of drafts, lowest first. */
  async tiers(console: TestConsole, count: number) {
    const ladderId = await catalogStage.ladder(console);
    const productIds: string[] = [];
    for (let rank = 0; rank < count; rank += 1) {
      const productId = await catalogStage.product(console, null);
      await catalog.addTier(console.rooms, SYSTEM, { ladderId, productId, rank, ...OPTIONS });
      productIds.push(productId);
    }
    return { ladderId, productIds };
  },
  /** A change of an order, by its request. */
  async reordering(console: TestConsole): Promise<string> {
    const { ladderId, productIds } = await catalogStage.tiers(console, 2);
    const order = { ladderId, productIds: productIds.toReversed(), paidGrants: null };
    const answer = await catalog.reorderTiers(console.rooms, SYSTEM, { ...order, ...OPTIONS });
    if (answer.kind !== 'changed' || answer.requestId === undefined) throw new Error(answer.kind);
    return answer.requestId;
  },
  async defaultGrant(console: TestConsole, typeKey = 'cooperative'): Promise<string> {
    const target = { typeKey, ladderId: await catalogStage.ladder(console), productId: null };
    const asked = { ...target, replacesId: null, ...OPTIONS };
    return idOf(await catalog.setDefaultGrant(console.rooms, SYSTEM, asked));
  },
  /** A backfill of every organization that lacks what its type gives. */
  async campaign({ rooms }: TestConsole): Promise<string> {
    const answer = await startBackfill(rooms, SYSTEM, { typeKey: null, isDryRun: false, ...OPTIONS });
    if (answer.kind !== 'started' || answer.campaignId === null) throw new Error(answer.kind);
    return answer.campaignId;
  },
  async cancelledCampaign(console: TestConsole): Promise<string> {
    const campaignId = await catalogStage.campaign(console);
    return idOf(await cancelCampaign(console.rooms, SYSTEM, { campaignId, ...OPTIONS }));
  },
};
