import type { Actor, OperatorRole } from './actor.ts';
import { Forbidden } from './refusals.ts';

/** What an operator may change. Seeing takes none of them: every operator sees everything. */
export const OPERATOR_CAPABILITIES = [
  'catalog.manage',
  'plans.manage',
  'billing.manage',
  'organizations.manage',
  'people.manage',
  'people.view_as',
  'sites.manage',
  'jobs.manage',
  'mail.manage',
  'operators.manage',
  'settings.manage',
] as const;
export type OperatorCapability = (typeof OPERATOR_CAPABILITIES)[number];

/**
 * What each role may change. Support looks with a member's eyes too, which changes nothing but is asked for like a
 * change: it has a reason and leaves a trace.
 */
const OF_ROLE: Readonly<Record<OperatorRole, readonly OperatorCapability[]>> = {
  admin: OPERATOR_CAPABILITIES,
  billing: ['billing.manage'],
  support: ['people.view_as'],
};

/** What somebody with this role may change; nothing, for whoever is no operator. */
export function operatorCapabilities(role: OperatorRole | null): readonly OperatorCapability[] {
  return role === null ? [] : OF_ROLE[role];
}

export function mayOperate(role: OperatorRole | null, capability: OperatorCapability): boolean {
  return operatorCapabilities(role).includes(capability);
}

/**
 * Lets through operators who have the capability, and the machine itself.
 *
 * @throws Forbidden for everybody else.
 */
export function authoriseOperator(actor: Actor, capability: OperatorCapability): void {
  const may = actor.kind === 'system' || (actor.kind === 'operator' && mayOperate(actor.role, capability));
  if (!may) throw new Forbidden(capability);
}

/**
 * Lets through operators of any role: what only they may see.
 *
 * @throws Forbidden for everybody else.
 */
export function authoriseSeeing(viewer: { readonly operatorRole: OperatorRole | null }): void {
  if (viewer.operatorRole === null) throw new Forbidden('operator');
}
