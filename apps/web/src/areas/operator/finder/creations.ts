import type { ParseKeys } from 'i18next';
import type { OperatorCapability } from '../../../__generated__/graphql.ts';
import {
  newLadderUrl,
  newOperatorUrl,
  newProductUrl,
  newResourceUrl,
  newSetUrl,
  newTypeUrl,
} from '../urls.ts';

/** A page that makes something new; the command palette leads there whoever may do that. */
export interface Creation {
  readonly name: Extract<ParseKeys<'operator'>, `finder.create.${string}`>;
  readonly url: string;
  readonly capability: OperatorCapability;
}

/** All of them: one line for each. */
export const creations: readonly Creation[] = [
  { name: 'finder.create.ladder', url: newLadderUrl, capability: 'CATALOG_MANAGE' },
  { name: 'finder.create.product', url: newProductUrl(), capability: 'CATALOG_MANAGE' },
  { name: 'finder.create.set', url: newSetUrl, capability: 'CATALOG_MANAGE' },
  { name: 'finder.create.resource', url: newResourceUrl, capability: 'CATALOG_MANAGE' },
  { name: 'finder.create.type', url: newTypeUrl, capability: 'CATALOG_MANAGE' },
  { name: 'finder.create.operator', url: newOperatorUrl, capability: 'OPERATORS_MANAGE' },
];
