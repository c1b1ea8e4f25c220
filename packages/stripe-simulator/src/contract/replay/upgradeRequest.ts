/**
 * Recorded calls are of older versions; where a later one writes a parameter in another way, the call is
 * rewritten as the changelog says.
 */
export function upgradeRequest(body: string): string {
  // 2026-09-30.endive: the anchor became an object (changelog/endive/2026-09-30).
  return body.replace(/(^|&)billing_cycle_anchor=(now|unchanged)/, '$1billing_cycle_anchor[type]=$2');
}
