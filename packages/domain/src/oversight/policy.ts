import type { Viewer } from '../identity/index.ts';
import { Forbidden } from '../kernel/index.ts';

/** What concerns everybody's things is for operators of any role. */
export function authoriseOversight(viewer: Viewer): void {
  if (viewer.operatorRole === null) throw new Forbidden('operator');
}
