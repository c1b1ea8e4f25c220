export { createStripeGateway } from './createStripeGateway.ts';
export { registerWebhook } from './events/registerWebhook.ts';
export { mirrorId } from './mirrorId.ts';
export type { StripeOptions } from './openStripe.ts';
