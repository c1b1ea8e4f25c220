import { problemOf } from '../shared/api/problem.ts';

/**
 * Hands what nobody expected to the browser's own error reporting. A session that has ended, a page that does
 * not exist or a server that restarts is no defect: the page says so itself.
 */
export function report(error: unknown): void {
  if (problemOf(error).kind === 'failed') reportError(error);
}
