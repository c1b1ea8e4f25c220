import type {
  ChangedSubscription,
  MappedKind,
  Saved,
  StripeAccount,
  StripePage,
  StripeRefusal,
} from './answers.ts';
import type { FoundCheckout, FoundCustomer, FoundPrice, FoundProduct } from './found.ts';
import type { EventArrival, EventReading, FetchedCustomer, FetchOrder, ReceivedEvent } from './in.ts';
import type {
  ChangePreview,
  ChangePreviewOrder,
  CheckoutOrder,
  CouponToSave,
  CustomerToSave,
  PriceToSave,
  ProductToSave,
  PromotionCodeToSave,
  StartedCheckout,
  SubscriptionOrder,
  UsageToRecord,
} from './out.ts';

/**
 * What the console needs from Stripe, in our words. Implemented by `packages/stripe`, the only importer of the SDK.
 *
 * Every id named `…Id` is ours, every `stripe…` is Stripe's. Instants are milliseconds since 1970, amounts are in the
 * currency's smallest unit.
 *
 * Reads reject with `StripeUnavailable` when Stripe cannot be reached, is too busy or failing: ask again later. Writes
 * answer with a refusal when Stripe says no; a write of which nobody knows whether it happened rejects with
 * `StripeUnavailable` too, and is made again with the same key, which does it once.
 */
export interface StripeGateway {
  /** The same for every key; an event of the other kind is never worked on. */
  readonly mode: 'test' | 'live';
  /** Where an operator looks at a thing in Stripe; null for the simulator's, which has no dashboard of its own. */
  dashboardUrl(kind: MappedKind, stripeId: string): string | null;
  /** The shape of the events that we understand; their endpoint is made with it. */
  readonly apiVersion: string;
  /** Whose key it is, for a person who wonders whether it is the right one. */
  fetchAccount(): Promise<StripeAccount>;

  readEvent(arrival: EventArrival): EventReading;
  /** Whose object an event speaks of, where the event does not say so itself: a thin one, a dispute. Null: nobody's. */
  findCustomer(event: Pick<ReceivedEvent, 'type' | 'stripeObject' | 'payload'>): Promise<string | null>;
  fetchCustomer(stripeCustomer: string, order: FetchOrder): Promise<FetchedCustomer>;
  /** Customers page by page, newest first. `after` null: from the beginning. */
  listCustomers(after: string | null): Promise<StripePage<FoundCustomer>>;
  fetchProduct(stripeProduct: string): Promise<FoundProduct | null>;
  fetchPrice(stripePrice: string): Promise<FoundPrice | null>;

  /** Makes what stands in Stripe match ours, makes it if there is none, and never makes a second one. */
  saveCustomer(customer: CustomerToSave): Promise<Saved | StripeRefusal>;
  saveProduct(product: ProductToSave): Promise<Saved | StripeRefusal>;
  savePrice(price: PriceToSave): Promise<Saved | StripeRefusal>;

  startCheckout(order: CheckoutOrder): Promise<StartedCheckout | StripeRefusal>;
  fetchCheckout(stripeCheckout: string): Promise<FoundCheckout | null>;
  /** Nobody can pay it any more. A session that is complete already stays so. */
  expireCheckout(stripeCheckout: string): Promise<FoundCheckout | StripeRefusal>;
  /** A page of Stripe's where a customer changes how it pays and finds its invoices. */
  openPortal(order: {
    readonly stripeCustomer: string;
    readonly returnUrl: string;
  }): Promise<{ readonly kind: 'opened'; readonly url: string } | StripeRefusal>;

  /** Edits or releases a schedule first where there is one. Asks where it stands, so that it can be made again. */
  changeSubscription(order: SubscriptionOrder): Promise<ChangedSubscription | StripeRefusal>;
  previewChange(order: ChangePreviewOrder): Promise<ChangePreview | StripeRefusal>;

  /** What is taken off a price, and a word by which people ask for it. Neither is ever made twice. */
  saveCoupon(coupon: CouponToSave): Promise<Saved | StripeRefusal>;
  savePromotionCode(code: PromotionCodeToSave): Promise<Saved | StripeRefusal>;
  /** So much was used of what is billed by use. */
  recordUsage(usage: UsageToRecord): Promise<Saved | StripeRefusal>;

  /** The simulator's clock follows the console's; Stripe's own cannot. */
  moveClock?(to: Date): Promise<void>;
}
