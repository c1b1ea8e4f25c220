import { expect, test } from 'vitest';
import { ADMIN, createCatalogWorks, WITH_REASON } from '../../catalog/catalog.fixture.ts';
import { removeTier } from '../../catalog/index.ts';
import { settleByItself } from '../index.ts';
import { useGround } from './ground.ts';
import { holdAt } from './holdAt.ts';
import { expectSound } from './poolRows.ts';
import { untilSomebodyWaits } from './untilSomebodyWaits.ts';

/** A tier leaves its ladder while somebody is being given it: one of the two is refused, in whichever order they come. */
const ground = await useGround();
const { database } = ground;
const works = createCatalogWorks(database);

/** A tier that may leave its ladder, for it is on another one too. */
async function tierOfTwo() {
  const { ladderId, plans } = await works.plans(1n, 2n);
  const productId = plans[1]?.productId ?? '';
  await works.tier(await works.ladder(), productId);
  const remove = () => removeTier({ database }, ADMIN, { ladderId, productId, ...WITH_REASON });
  return { ladderId, productId, remove };
}

test('a tier that left between load and commit is not given', async () => {
  const { ladderId, productId, remove } = await tierOfTwo();
  const ann = await ground.signUp('Ann');
  const held = holdAt('loaded');
  const given = ground.change(
    ground.gift(ann.organizationId, 'standard', { ladderId, productId }),
    {},
    held.checkpoint,
  );
  await held.reached;
  expect(await remove()).toMatchObject({ kind: 'changed' });
  held.release();
  expect(await given).toEqual({ kind: 'notATier', ladderId, productId });
});

test('a tier that is given in a transaction under way does not leave', async () => {
  const { ladderId, productId, remove } = await tierOfTwo();
  const ben = await ground.signUp('Ben');
  const poolId = await ground.poolOf(ben);
  // The first try is spoilt, so that the second one writes inside of a transaction.
  const [spoilt, written] = [holdAt('loaded'), holdAt('committed', 2)];
  const given = ground.done(
    ground.gift(ben.organizationId, 'standard', { ladderId, productId }),
    {},
    async (name) => {
      await spoilt.checkpoint(name);
      await written.checkpoint(name);
    },
  );
  await spoilt.reached;
  await settleByItself({ database }, poolId, { onlyIfStale: false });
  spoilt.release();
  await written.reached;
  const removed = remove();
  await untilSomebodyWaits(database.pool);
  written.release();
  await given;
  expect(await removed).toEqual({ kind: 'stillHeld', productId, liveGrants: 1, defaults: 0 });
  await expectSound(database, poolId);
});

test('what was held on a tier that left is not given back', async () => {
  const { ladderId, productId, remove } = await tierOfTwo();
  const cleo = await ground.signUp('Cleo');
  const { grantIds } = await ground.done(
    ground.gift(cleo.organizationId, 'standard', { ladderId, productId }),
  );
  const { requestId } = await ground.done({ kind: 'revokeGrant', grantId: grantIds[0] ?? '' });
  expect(await remove()).toMatchObject({ kind: 'changed' });
  expect(await ground.change({ kind: 'undoRequest', requestId })).toEqual({
    kind: 'notATier',
    ladderId,
    productId,
  });
});
