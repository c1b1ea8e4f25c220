import type { ParseKeys } from 'i18next';
import type { OperatorCapability } from '../../../__generated__/graphql.ts';

/** A page that makes something new; the command palette leads there whoever may do that. */
export interface Creation {
  readonly name: Extract<ParseKeys<'operator'>, `finder.create.${string}`>;
  readonly url: string;
  readonly capability: OperatorCapability;
}

/** All of them: one line for each. */
export const creations: readonly Creation[] = [];
