export {
  createDelivery,
  type Delivery,
  type DeliveryEvent,
  type DeliveryOptions,
  type DeliveryResult,
} from './delivery/delivery.ts';
export { createMailer, type MailerOptions } from './mailer.ts';
export { createOutbox } from './outbox/createOutbox.ts';
export { deliverTask } from './outbox/statements.ts';
export { createTransport } from './transport/createTransport.ts';
export type { OutboundMessage, Outcome, Transport } from './transport/transport.ts';
