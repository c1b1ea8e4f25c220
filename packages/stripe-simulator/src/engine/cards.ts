import type { Json } from '../objects/json.ts';
import { billingDetails, type Conduct, type PaymentMethod } from '../objects/paymentMethod.ts';
import { nowOn, type World } from '../world/world.ts';

/** A card of Stripe's test set: what it is called in calls, what one types into a page, what it does. */
export interface TestCard {
  readonly number: string;
  readonly tokens: readonly string[];
  readonly brand: string;
  readonly country: string;
  readonly conduct: Conduct;
}

const pays: Conduct = { kind: 'pays' };
const declines = (declineCode: string, savable: boolean): Conduct => ({
  kind: 'declines',
  declineCode,
  savable,
});

export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', tokens: ['pm_card_visa'], brand: 'visa', country: 'US', conduct: pays },
  { number: '4000056655665556', tokens: ['pm_card_visa_debit'], brand: 'visa', country: 'US', conduct: pays },
  {
    number: '5555555555554444',
    tokens: ['pm_card_mastercard'],
    brand: 'mastercard',
    country: 'US',
    conduct: pays,
  },
  { number: '371449635398431', tokens: ['pm_card_amex'], brand: 'amex', country: 'US', conduct: pays },
  {
    number: '6011000990139424',
    tokens: ['pm_card_discover'],
    brand: 'discover',
    country: 'US',
    conduct: pays,
  },
  { number: '4000002760000016', tokens: ['pm_card_de'], brand: 'visa', country: 'DE', conduct: pays },
  {
    number: '4000002760003184',
    tokens: ['pm_card_authenticationRequired'],
    brand: 'visa',
    country: 'DE',
    conduct: { kind: 'needs_authentication', always: true },
  },
  {
    number: '4000002500003155',
    tokens: ['pm_card_authenticationRequiredOnSetup', 'pm_card_threeDSecure2Required'],
    brand: 'visa',
    country: 'DE',
    conduct: { kind: 'needs_authentication', always: false },
  },
  {
    number: '4000000000000341',
    tokens: ['pm_card_chargeCustomerFail'],
    brand: 'visa',
    country: 'US',
    conduct: declines('generic_decline', true),
  },
  ...[
    ['4000000000000002', 'pm_card_chargeDeclined', 'generic_decline'],
    ['4000000000009995', 'pm_card_chargeDeclinedInsufficientFunds', 'insufficient_funds'],
    ['4000000000009987', 'pm_card_visa_chargeDeclinedLostCard', 'lost_card'],
    ['4000000000009979', 'pm_card_visa_chargeDeclinedStolenCard', 'stolen_card'],
    ['4000000000000069', 'pm_card_chargeDeclinedExpiredCard', 'expired_card'],
    ['4000000000000127', 'pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc'],
  ].map(([number = '', token = '', code = '']) => ({
    number,
    tokens: [token],
    brand: 'visa',
    country: 'US',
    conduct: declines(code, false),
  })),
];

export function cardByToken(token: string): TestCard | undefined {
  return testCards.find((card) => card.tokens.includes(token));
}

/** Cards that are not of the test set simply pay. */
export function cardByNumber(number: string): TestCard {
  const digits = number.replaceAll(/\D/g, '');
  return (
    testCards.find((card) => card.number === digits) ?? {
      number: digits,
      tokens: [],
      brand: 'visa',
      country: 'US',
      conduct: pays,
    }
  );
}

export function addCard(world: World, card: TestCard, billing: Json = {}): PaymentMethod {
  const now = nowOn(world, null);
  const expiry = new Date((now + 365 * 86_400) * 1000);
  const details: Json = {
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: card.country,
    display_brand: card.brand === 'amex' ? 'american_express' : card.brand,
    exp_month: expiry.getUTCMonth() + 1,
    exp_year: expiry.getUTCFullYear(),
    fingerprint: world.ids.text(16),
    funding: 'credit',
    generated_from: null,
    last4: card.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
  return addPaymentMethod(world, 'card', details, card.conduct, billing);
}

export function addPaymentMethod(
  world: World,
  type: string,
  details: Json,
  conduct: Conduct,
  billing: Json = {},
): PaymentMethod {
  return world.store.add<PaymentMethod>({
    id: world.ids.next('pm'),
    object: 'payment_method',
    created: nowOn(world, null),
    customer: null,
    type,
    conduct,
    verified: false,
    details,
    billing_details: billingDetails(billing),
    metadata: {},
    allow_redisplay: 'unspecified',
  });
}

/** How many digits name the bank, where it is not eight. */
const bankDigits: Record<string, number> = { AT: 5, BE: 3, DK: 4, ES: 4, FR: 5, NL: 4 };

/** A bank debit: arrives, or bounces, days later. */
export function addDebit(world: World, iban: string, billing: Json = {}): PaymentMethod {
  const digits = iban.replaceAll(' ', '');
  const details = {
    bank_code: digits.slice(4, 4 + (bankDigits[digits.slice(0, 2)] ?? 8)),
    branch_code: '',
    country: digits.slice(0, 2),
    fingerprint: world.ids.text(16),
    generated_from: { charge: null, setup_attempt: null },
    last4: digits.slice(-4),
  };
  // Stripe's test account that fails ends so.
  return addPaymentMethod(
    world,
    'sepa_debit',
    details,
    { kind: 'late', succeeds: !digits.endsWith('62') },
    billing,
  );
}
