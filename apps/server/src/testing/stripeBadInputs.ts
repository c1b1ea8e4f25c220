import type { Case, People } from './badInputs.ts';

const ID = 'nonsense';
const reason = 'x';

/** Well-formed input for each: who does not look after money is told so, whatever it names. */
const WELL_FORMED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  retryStripeEvent: { eventId: ID, reason },
  resolveConcern: { concernId: ID, reason },
  linkStripeCustomer: { stripeCustomer: 'cus_1', organizationId: ID, reason },
  syncAccount: { organizationId: ID, reason },
  startReconciliation: { isDryRun: true, isImport: false, reason },
  cancelReconciliation: { reconciliationId: ID, reason },
  repairDrift: { driftId: ID, reason },
};

/** Values that no field of these inputs takes. */
const SHAPELESS = [{ a: 1 }, 1.5];

/** What may be wrong with the input of what concerns Stripe. Answers to operators are in stripeWatch.test.ts. */
export const STRIPE_BAD_INPUTS: Readonly<Record<string, (people: People) => readonly Case[]>> =
  Object.fromEntries(
    Object.entries(WELL_FORMED).map(([name, input]) => [
      name,
      (): readonly Case[] => [
        [input, 'FORBIDDEN'],
        [{ ...input, reason: 'a\u0000b' }, 'FORBIDDEN'],
        [{ ...input, surprise: true }, 'BAD_USER_INPUT'],
        ...Object.keys(input).flatMap((field) =>
          SHAPELESS.map((value): Case => [{ ...input, [field]: value }, 'BAD_USER_INPUT']),
        ),
      ],
    ]),
  );
