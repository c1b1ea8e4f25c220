import { notFound } from '../door/stripeError.ts';
import type { Kind, Kinds } from '../objects/kinds.ts';
import { isDeleted, type World } from '../world/world.ts';

const names: Partial<Record<Kind, string>> = {
  'billing.meter': 'billing meter',
  'billing_portal.configuration': 'configuration',
  'checkout.session': 'checkout.session',
  payment_method: 'PaymentMethod',
  promotion_code: 'promotion code',
};

/** The object with this id, or Stripe's 404. */
export function found<K extends Kind>(world: World, kind: K, id: string, param = kind as string): Kinds[K] {
  const entity = world.store.get(kind, id);
  if (!entity) throw notFound(names[kind] ?? kind, id, param === kind ? paramOf(kind) : param);
  return entity;
}

/** Like `found`, but an object that was deleted is none. */
export function foundLiving<K extends Kind>(
  world: World,
  kind: K,
  id: string,
  param = kind as string,
): Kinds[K] {
  const entity = found(world, kind, id, param);
  if (isDeleted(entity)) throw notFound(names[kind] ?? kind, id, param === kind ? paramOf(kind) : param);
  return entity;
}

const paramOf = (kind: Kind) => (kind === 'payment_method' ? 'payment_method' : 'id');
