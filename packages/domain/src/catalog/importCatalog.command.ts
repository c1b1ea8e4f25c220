import type { EntitlementValue, OverLimitPolicy } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import { type Actor, type AuditEntry, auditRows } from '../kernel/index.ts';
import { lockCatalog } from './changeStore.ts';
import {
  importDefault,
  importLadder,
  importPrice,
  importProduct,
  importResource,
  importRule,
  importSet,
  importTier,
  writeImported,
} from './importStore.ts';
import { readPrice, type StatedPrice } from './prices/priceRules.ts';
import { isProductSlugTaken } from './products/productStore.ts';

interface DescribedProduct {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly gives: Readonly<Record<string, EntitlementValue>>;
  /** None: it is free, or granted by hand. */
  readonly prices?: readonly StatedPrice[];
}

/** A catalog as data: what a cooperative offers, by keys and slugs instead of ids. */
export interface CatalogDescription {
  readonly resources: readonly {
    readonly key: string;
    readonly name: string;
    readonly description: string;
    readonly kind: EntitlementValue['kind'];
    readonly unit?: string;
    readonly isMeasured?: boolean;
    readonly levels?: readonly string[];
    /** What happens to what no longer fits a plan; absent: the integration guards the resource by itself. */
    readonly overLimit?: { readonly policy: OverLimitPolicy; readonly graceDays: number };
  }[];
  readonly ladders: readonly {
    readonly slug: string;
    readonly name: string;
    /** Lowest rank first. Each plan gets an entitlement set of its own with one published version. */
    readonly tiers: readonly DescribedProduct[];
  }[];
  /** What stands beside the plans. Each gets an entitlement set of its own, too. */
  readonly addons?: readonly DescribedProduct[];
  readonly defaults: readonly { readonly typeKey: string; readonly ladder: string }[];
}

/**
 * Brings a described catalog into an installation: adds what is missing, changes nothing that is there.
 *
 * @throws Error when a plan or default names what neither the description nor the installation has; then nothing
 * is added.
 */
export async function importCatalog(
  { database }: { database: Database },
  actor: Actor,
  catalog: CatalogDescription,
): Promise<void> {
  await database.transaction(async (client) => {
    await lockCatalog(client);
    const added: AuditEntry[] = [];
    for (const resource of catalog.resources) {
      const { key, kind } = resource;
      added.push(...imported('resource', await importResource(client, resource), { key, kind }));
    }
    for (const ladder of catalog.ladders) {
      added.push(...(await addLadder(client, ladder)));
    }
    for (const addon of catalog.addons ?? []) {
      if (await isProductSlugTaken(client, addon.slug, null)) continue;
      added.push(...(await addProduct(client, addon, 'addon')).added);
    }
    for (const { typeKey, ladder } of catalog.defaults) {
      const id = await importDefault(client, { typeKey, ladder });
      if (id === undefined) {
        throw new Error(`The default of ${typeKey} names the ladder ${ladder}, which is not there.`);
      }
      added.push(...imported('default_grant', id, { typeKey, ladder }));
    }
    if (added.length > 0) await writeImported(client, auditRows(actor, ...added));
  });
}

type Imported = 'resource' | 'entitlement_set' | 'product' | 'plan_ladder' | 'default_grant';

function imported(type: Imported, id: string | null, after: object): readonly AuditEntry[] {
  return id === null ? [] : [{ action: `${type}.imported`, resource: { type, id }, after }];
}

/** A ladder that was missing, with a plan of its own for each tier; nothing when it was there. */
async function addLadder(
  client: PoolClient,
  ladder: CatalogDescription['ladders'][number],
): Promise<readonly AuditEntry[]> {
  const ladderId = await importLadder(client, ladder);
  if (ladderId === null) return [];
  const tiers = ladder.tiers.map(({ slug }) => slug);
  const added = [...imported('plan_ladder', ladderId, { slug: ladder.slug, tiers })];
  for (const [rank, tier] of ladder.tiers.entries()) {
    const plan = await addProduct(client, tier, null);
    await importTier(client, ladderId, plan.productId, rank);
    added.push(...plan.added);
  }
  return added;
}

/** A published product with the set that it gives and what it costs. */
async function addProduct(
  client: PoolClient,
  product: DescribedProduct,
  productType: 'addon' | null,
): Promise<{ readonly productId: string; readonly added: readonly AuditEntry[] }> {
  const { slug, gives, prices = [] } = product;
  const set = await importSet(client, product);
  for (const [key, value] of Object.entries(gives)) {
    if (!(await importRule(client, set.versionId, key, value))) {
      throw new Error(`The product ${slug} gives ${key}, which is not there or of another kind.`);
    }
  }
  const productId = await importProduct(client, { ...product, productType }, set);
  for (const stated of prices) {
    const price = readPrice(stated);
    if (!('currency' in price)) throw new Error(`The product ${slug} has a price that nobody can pay.`);
    await importPrice(client, productId, price);
  }
  return {
    productId,
    added: [
      ...imported('entitlement_set', set.setId, { key: slug, gives: Object.keys(gives) }),
      ...imported('product', productId, { slug, set: slug, prices: prices.length }),
    ],
  };
}
