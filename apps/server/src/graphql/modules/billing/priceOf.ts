import type { PriceView } from '@member-console/domain/catalog';
import type { Context } from '../../context.ts';

/** A price of ours; null where there is none. */
export async function priceOf(
  { priceId }: { readonly priceId: string | null },
  _args: unknown,
  context: Context,
): Promise<PriceView | null> {
  return priceId === null ? null : context.loaders.price.load(priceId);
}
