import type { Case, People } from './badInputs.ts';

const PRICE = `price_${'0'.repeat(32)}`;

const SUBSCRIPTION = `sub_${'0'.repeat(32)}`;

const forSubscriptionId = (ids: People['ids'], more: object = {}): readonly Case[] => [
  ...[SUBSCRIPTION, ids.adasSite, 'nonsense', ''].map(
    (subscriptionId): Case => [{ subscriptionId, ...more }, 'NotFound'],
  ),
  [{ subscriptionId: null, ...more }, 'BAD_USER_INPUT'],
  [{ subscriptionId: SUBSCRIPTION, surprise: true, ...more }, 'BAD_USER_INPUT'],
  [{ ...more }, 'BAD_USER_INPUT'],
];

/** What may be wrong with the input of what concerns money. */
export const BILLING_BAD_INPUTS: Readonly<Record<string, (people: People) => readonly Case[]>> = {
  switchSubscription: ({ ids }) => [
    ...forSubscriptionId(ids, { priceId: PRICE }),
    [{ subscriptionId: SUBSCRIPTION, priceId: PRICE, when: 'SOON' }, 'BAD_USER_INPUT'],
    [{ subscriptionId: SUBSCRIPTION, priceId: PRICE, quantity: 1.5 }, 'BAD_USER_INPUT'],
    [{ subscriptionId: SUBSCRIPTION }, 'BAD_USER_INPUT'],
  ],
  cancelSubscription: ({ ids }) => [
    ...forSubscriptionId(ids),
    [{ subscriptionId: SUBSCRIPTION, at: 'tomorrow' }, 'BAD_USER_INPUT'],
  ],
  resumeSubscription: ({ ids }) => forSubscriptionId(ids),
  openBillingPortal: ({ ids }) => [
    ...[ids.bobsOrganization, ids.adasSite, `org_${'0'.repeat(32)}`, 'nonsense'].map(
      (organizationId): Case => [{ organizationId }, 'NotFound'],
    ),
    [{ organizationId: ids.adasOrganization, reason: 'a'.repeat(501) }, 'ValidationError reason TOO_LONG'],
    [{ organizationId: null }, 'BAD_USER_INPUT'],
    [{}, 'BAD_USER_INPUT'],
  ],
  setGraceDays: () => [
    [{ days: 7, reason: 'For a test' }, 'FORBIDDEN'],
    [{ days: 1.5 }, 'BAD_USER_INPUT'],
    [{}, 'BAD_USER_INPUT'],
  ],
  setStore: () => [
    [{ isOpen: true, reason: 'For a test' }, 'FORBIDDEN'],
    [{ isOpen: 'yes' }, 'BAD_USER_INPUT'],
    [{}, 'BAD_USER_INPUT'],
  ],
  confirmCheckout: ({ ids }) => [
    [{ intentId: `intent_${'0'.repeat(32)}` }, 'NotFound'],
    [{ intentId: ids.adasSite }, 'NotFound'],
    [{ intentId: 'nonsense' }, 'NotFound'],
    [{ intentId: null }, 'BAD_USER_INPUT'],
    [{}, 'BAD_USER_INPUT'],
  ],
  startCheckout: ({ ids }) => [
    [{ organizationId: ids.adasOrganization, priceId: PRICE }, 'NotFound'],
    [{ organizationId: ids.adasOrganization, priceId: ids.adasSite }, 'NotFound'],
    [{ organizationId: ids.bobsOrganization, priceId: PRICE }, 'NotFound'],
    [{ organizationId: 'nonsense', priceId: PRICE }, 'NotFound'],
    [
      { organizationId: ids.adasOrganization, priceId: PRICE, quantity: 0 },
      'ValidationError quantity OUT_OF_RANGE',
    ],
    [
      { organizationId: ids.adasOrganization, priceId: PRICE, quantity: 1001 },
      'ValidationError quantity OUT_OF_RANGE',
    ],
    [{ organizationId: ids.adasOrganization, priceId: PRICE, quantity: 1.5 }, 'BAD_USER_INPUT'],
    [
      { organizationId: ids.adasOrganization, priceId: PRICE, reason: 'a\u0000b' },
      'ValidationError reason BAD_CHARACTERS',
    ],
    [{ organizationId: ids.adasOrganization, priceId: PRICE, surprise: true }, 'BAD_USER_INPUT'],
    [{ organizationId: ids.adasOrganization }, 'BAD_USER_INPUT'],
    [{ priceId: PRICE }, 'BAD_USER_INPUT'],
    [{}, 'BAD_USER_INPUT'],
  ],
};
