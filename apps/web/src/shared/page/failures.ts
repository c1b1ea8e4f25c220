/**
 * Addresses whose last answer could not be shown. What the cache holds of such an answer are gaps, so the next
 * attempt must not begin with it.
 */
const failed = new Set<string>();

/** An address without origin: `/sites?state=archived`. */
type Address = string;

export function rememberFailure(address: Address): void {
  failed.add(address);
}

/** Whether the last answer failed; asked once, for the attempt that follows. */
export function forgetFailure(address: Address): boolean {
  return failed.delete(address);
}
