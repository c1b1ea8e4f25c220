import { decimalOf, formatMoney, type Money as MoneyValue } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors.ts';

export const Money = builder.objectRef<MoneyValue>('Money').implement({
  description: 'An amount of a currency. Exact, in whichever form: never a float.',
  fields: (t) => ({
    amountMinor: t.field({
      type: 'BigInt',
      description: 'In the smallest unit of the currency: cents of a euro, yen of a yen.',
      resolve: ({ amountMinor }) => amountMinor,
    }),
    currency: t.field({
      type: 'CurrencyCode',
      description: 'Of which currency.',
      resolve: ({ currency }) => currency,
    }),
    amount: t.field({
      type: 'Decimal',
      description: 'In the currency itself, with as many digits behind the point as it has.',
      resolve: decimalOf,
    }),
    formatted: t.string({
      args: {
        locale: t.arg.string({
          required: false,
          description:
            'A language as BCP 47 writes it, such as `de` or `en-GB`. Without it, the viewer’s own.',
        }),
      },
      description: 'As people write it, such as `8,00 €`.',
      resolve: async (money, { locale }, context) => {
        if (locale != null && !isLocale(locale)) throw badInput('`locale` is no language tag.');
        return formatMoney(money, locale ?? (await context.viewer())?.locale ?? 'en');
      },
    }),
  }),
});

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
