import type { Viewer } from '../identity/index.ts';
import { type Actor, authoriseOperator, authoriseSeeing } from '../kernel/index.ts';

/** Changes of the catalog are for operators with the role of an administrator, and for the machine itself. */
export function authoriseCatalogChange(actor: Actor): void {
  authoriseOperator(actor, 'catalog.manage');
}

/** Drafts and counts of holders are for operators of any role. */
export function authoriseCatalogReading(viewer: Viewer): void {
  authoriseSeeing(viewer);
}
