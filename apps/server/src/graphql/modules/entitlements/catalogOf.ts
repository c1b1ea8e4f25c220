import type { LadderView, OfferedProduct } from '@member-console/domain/catalog';
import type { Context } from '../../context.ts';
import { missing } from '../../errors.ts';

export async function ladderOf(id: string, { loaders }: Context): Promise<LadderView> {
  const ladder = await loaders.ladder.load(id);
  if (ladder === null) throw missing('ladder');
  return ladder;
}

export async function productOf(id: string, { loaders }: Context): Promise<OfferedProduct> {
  const product = await loaders.product.load(id);
  if (product === null) throw missing('product');
  return product;
}
