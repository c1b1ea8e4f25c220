export {
  createDelivery,
  type Delivery,
  type DeliveryEvent,
  type DeliveryOptions,
  type DeliveryResult,
} from './delivery/delivery.ts';
export { createMailer, type MailerOptions } from './mailer.ts';
export {
  listOutbound,
  type OutboundEmail,
  type OutboundState,
  outboundStates,
} from './outbox/listOutbound.ts';
export { deliverTask } from './outbox/statements.ts';
export { createTransport } from './transport/createTransport.ts';
export type { OutboundMessage, Outcome, Transport } from './transport/transport.ts';
