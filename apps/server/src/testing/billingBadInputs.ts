import type { Case, People } from './badInputs.ts';

const PRICE = `price_${'0'.repeat(32)}`;

/** What may be wrong with the input of what concerns money. */
export const BILLING_BAD_INPUTS: Readonly<Record<string, (people: People) => readonly Case[]>> = {
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
