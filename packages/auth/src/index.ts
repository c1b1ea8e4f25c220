export { peerAddressHeader } from './clients.ts';
export { createIdentity, type IdentityOptions } from './identity.ts';
export type { IdentityFailure } from './refusals.ts';
