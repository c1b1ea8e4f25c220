import type { Database } from '@member-console/db';
import {
  type Actor,
  type Issue,
  type NotFound,
  newId,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, type Changing, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import { selectLadderRow } from '../ladders/ladderStore.ts';
import { selectCatalogProduct } from '../products/productStore.ts';
import type { CatalogChanged } from '../refusals.ts';
import {
  type DefaultTarget,
  isTypeThere,
  replaceDefaults,
  rowsOf,
  selectDefaultGrant,
  selectSameDefault,
} from './defaultStore.ts';

export interface NewDefault extends ChangeOptions, DefaultTarget {
  /** A default of the same type that this one takes the place of. */
  readonly replacesId: string | null;
}

export type SetDefaultGrantAnswer = CatalogChanged | NotFound | ValidationFailed | RequestKeyReused;

/**
 * Says what organizations of a type get by themselves: the lowest published tier of a ladder, or a product off the
 * ladders. Newcomers get it at once; whoever is there, by a backfill. Saying what is so already changes nothing.
 */
export function setDefaultGrant(
  rooms: { database: Database },
  actor: Actor,
  input: NewDefault,
): Promise<SetDefaultGrantAnswer> {
  const { reason, idempotencyKey: _key, replacesId, ...target } = input;
  const issues = [...checkTarget(target), ...checkReason(reason, replacesId !== null)];
  return changeCatalog(
    rooms,
    actor,
    { command: 'setDefaultGrant', input, issues },
    async (changing): Promise<SetDefaultGrantAnswer> => {
      const { client, save } = changing;
      const refusal = await refusalOf(changing, target);
      if (refusal !== null) return refusal;
      const replaced = replacesId === null ? null : await selectDefaultGrant(client, replacesId);
      if (replacesId !== null && replaced?.organizationType.key !== target.typeKey)
        return notFound('default');
      const same = await selectSameDefault(client, target);
      if (same !== null && (replacesId === null || replacesId === same)) return { kind: 'changed', id: same };
      if (same !== null) {
        const message = 'Organizations of this type get it already. Remove the other one instead.';
        return validationFailed({ path: ['replacesId'], code: 'ALREADY_SET', message });
      }
      const id = newId();
      const entry = {
        action: 'default_grant.set' as const,
        resource: { type: 'default_grant', id },
        before: replaced,
        after: target,
      };
      const [before, after] = [rowsOf(replaced), [{ id, ...target }]];
      const write = replaceDefaults(
        before.map((row) => row.id),
        after,
      );
      return save({ kind: 'changed', id }, entry, write, {
        made: { what: 'defaults', typeKey: target.typeKey, before, after },
      });
    },
  );
}

function checkTarget({ ladderId, productId }: DefaultTarget): readonly Issue[] {
  if ((ladderId === null) !== (productId === null)) return [];
  const message = 'Name either a ladder or a product off the ladders.';
  return [{ path: ['ladderId'], code: 'ONE_OF_TWO', message }];
}

async function refusalOf(
  { client }: Changing,
  { typeKey, ladderId, productId }: DefaultTarget,
): Promise<NotFound | ValidationFailed | null> {
  if (!(await isTypeThere(client, typeKey))) return notFound('organization type');
  if (ladderId !== null) {
    return (await selectLadderRow(client, ladderId)) === null ? notFound('plan ladder') : null;
  }
  const product = productId === null ? null : await selectCatalogProduct(client, productId);
  if (product === null) return notFound('product');
  if (product.kind === 'plan' || product.kind === null) {
    const message = 'A plan is given by its ladder. Name the ladder instead.';
    return validationFailed({ path: ['productId'], code: 'A_PLAN', message });
  }
  return product.lifecycle === 'published'
    ? null
    : validationFailed({
        path: ['productId'],
        code: 'NOT_PUBLISHED',
        message: 'Publish the product first: nobody gets a draft, or anew what is retired.',
      });
}
