import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface Product {
  readonly id: string;
  readonly object: 'product';
  readonly created: number;
  deleted: boolean;
  active: boolean;
  name: string;
  description: string | null;
  default_price: string | null;
  images: string[];
  marketing_features: Json[];
  metadata: Metadata;
  shippable: boolean | null;
  statement_descriptor: string | null;
  tax_code: string | null;
  unit_label: string | null;
  updated: number;
  url: string | null;
}

export function renderProduct(_world: World, product: Product): Json {
  return {
    id: product.id,
    object: 'product',
    active: product.active,
    created: product.created,
    default_price: product.default_price,
    description: product.description,
    images: product.images,
    livemode: false,
    marketing_features: product.marketing_features,
    metadata: product.metadata,
    name: product.name,
    package_dimensions: null,
    shippable: product.shippable,
    statement_descriptor: product.statement_descriptor,
    tax_code: product.tax_code,
    tax_details: null,
    type: 'service',
    unit_label: product.unit_label,
    updated: product.updated,
    url: product.url,
  };
}
