import { builder } from '../../builder.ts';

const UNKNOWN = {
  value: 'unknown',
  description: 'Stripe says something that has no meaning here yet. What was given stays.',
} as const;

type Values = Readonly<Record<string, { readonly value: string; readonly description: string }>>;

/** An enum of words of Stripe's, and a word as the enum has it: one that it does not have is UNKNOWN. */
export function stripeWords<const Known extends Values>(
  name: string,
  { description, values }: { readonly description: string; readonly values: Known },
) {
  type Word = Known[keyof Known]['value'] | 'unknown';
  const known: ReadonlySet<string> = new Set(Object.values(values).map(({ value }) => value));
  return {
    type: builder.enumType(name, { description, values: { ...values, UNKNOWN } }),
    of: (word: string): Word => (known.has(word) ? word : 'unknown') as Word,
  };
}
