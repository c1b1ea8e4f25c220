import type { DefaultRow } from '../defaults/defaultStore.ts';
import type { ProductLifecycle } from '../products/productStore.ts';

/** What a change that can be taken back made of one thing. Taken back, `before` and `after` trade places. */
export type CatalogMade =
  | {
      readonly what: 'tierOrder';
      readonly ladderId: string;
      /** Plans, the lowest first. */
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  | {
      readonly what: 'lifecycle';
      readonly productId: string;
      readonly before: ProductLifecycle;
      readonly after: ProductLifecycle;
    }
  | {
      readonly what: 'priceOffer';
      readonly priceId: string;
      readonly productId: string;
      readonly before: 'offered' | 'retired';
      readonly after: 'offered' | 'retired';
    }
  | {
      readonly what: 'defaults';
      readonly typeKey: string;
      readonly before: readonly DefaultRow[];
      readonly after: readonly DefaultRow[];
    };
