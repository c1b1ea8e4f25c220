import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { CatalogWrite } from '../changeStore.ts';
import { alsoInStripe } from '../stripeOut.ts';
import type { PriceFacts } from './priceRules.ts';

/** What a product costs, or cost. */
export interface PriceView extends PriceFacts {
  readonly id: string;
  readonly productId: string;
  readonly createdAt: Date;
  /** Since when nobody gets it anew; whoever pays it goes on. Null: it is offered. */
  readonly retiredAt: Date | null;
}

const PRICE = `
  price.id, price.product_id AS "productId", price.currency, price.amount_minor AS "amountMinor", price.interval,
  price.interval_count AS "intervalCount", price.tax_behavior AS "taxBehavior", price.created_at AS "createdAt",
  price.retired_at AS "retiredAt"`;

/** Offered before retired; of a currency what is paid more often first, what is paid once last. */
const IN_ORDER = `price.retired_at IS NOT NULL, price.currency,
  coalesce(array_position(ARRAY['day', 'week', 'month', 'year'], price.interval), 5), price.interval_count,
  price.amount_minor, price.id`;

/** Everything that each of these products costs or ever cost. */
export async function selectPricesOfProducts(
  database: Pick<Database, 'query'>,
  productIds: readonly string[],
): Promise<readonly PriceView[]> {
  return database.query<PriceView>(
    {
      name: 'catalog.prices_of_products',
      text: `SELECT ${PRICE} FROM catalog.prices price WHERE price.product_id = ANY ($1) ORDER BY ${IN_ORDER}`,
    },
    [productIds],
  );
}

/** Prices of what is or was on offer, in no order; those of drafts too, for who may see them. */
export async function selectPrices(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
  withDrafts = false,
): Promise<readonly PriceView[]> {
  return database.query<PriceView>(
    {
      name: 'catalog.prices',
      text: `SELECT ${PRICE} FROM catalog.prices price JOIN catalog.products product ON product.id = price.product_id
              WHERE price.id = ANY ($1) AND ($2 OR product.lifecycle <> 'draft')`,
    },
    [ids, withDrafts],
  );
}

export async function selectPrice(client: PoolClient, id: string): Promise<PriceView | null> {
  const { rows } = await client.query<PriceView>(
    `SELECT ${PRICE} FROM catalog.prices price WHERE price.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** The price by which a product is offered on the very same terms; null when there is none. */
export async function selectSamePrice(
  client: PoolClient,
  productId: string,
  { currency, amountMinor, interval, intervalCount, taxBehavior }: PriceFacts,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM catalog.prices
      WHERE product_id = $1 AND retired_at IS NULL AND currency = $2 AND amount_minor = $3
        AND interval IS NOT DISTINCT FROM $4 AND interval_count = $5 AND tax_behavior = $6`,
    [productId, currency, amountMinor, interval, intervalCount, taxBehavior],
  );
  return rows[0]?.id ?? null;
}

/** What a draft will cost is between ourselves: Stripe hears of it once the product is published. */
export function insertPrice(
  id: string,
  { id: productId, isDraft }: { readonly id: string; readonly isDraft: boolean },
  { currency, amountMinor, interval, intervalCount, taxBehavior }: PriceFacts,
): CatalogWrite {
  const write = {
    sql: `changed AS (
      INSERT INTO catalog.prices
        (id, product_id, currency, amount_minor, interval, interval_count, tax_behavior, created_at)
      VALUES ($8, $9, $10, $11, $12, $13, $14, system.at()) RETURNING id)`,
    values: [id, productId, currency, amountMinor, interval, intervalCount, taxBehavior],
  };
  return isDraft ? write : alsoInStripe(write, 'price', id);
}

/** Offers a price no more, or again. */
export function updatePriceRetired(id: string, isRetired: boolean, isDraft: boolean): CatalogWrite {
  const write = {
    sql: `changed AS (
      UPDATE catalog.prices SET retired_at = CASE WHEN $9 THEN system.at() END WHERE id = $8 RETURNING id)`,
    values: [id, isRetired],
  };
  return isDraft ? write : alsoInStripe(write, 'price', id);
}
