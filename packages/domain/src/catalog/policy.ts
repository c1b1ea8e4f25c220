import type { Viewer } from '../identity/index.ts';
import { type Actor, Forbidden } from '../kernel/index.ts';

/** Changes of the catalog are for operators with the role of an administrator, and for the machine itself. */
export function authoriseCatalogChange(actor: Actor): void {
  const mayChange = actor.kind === 'system' || (actor.kind === 'operator' && actor.role === 'admin');
  if (!mayChange) throw new Forbidden('catalog.manage');
}

/** Drafts and counts of holders are for operators of any role. */
export function authoriseCatalogReading(viewer: Viewer): void {
  if (viewer.operatorRole === null) throw new Forbidden('operator');
}
