import { builder } from '../../builder.ts';

export const StripeDifferenceField = builder.enumType('StripeDifferenceField', {
  description: 'What of a product or a price is another in Stripe.',
  values: {
    EXISTENCE: { value: 'existence', description: 'Whether it is there: `true` or `false`.' },
    ACTIVE: { value: 'active', description: 'Whether it is offered: `true` or `false`.' },
    NAME: { value: 'name', description: 'What it is called.' },
    DESCRIPTION: { value: 'description', description: 'What it is for.' },
    PRODUCT: { value: 'product', description: 'What it is the price of, by Stripe’s id.' },
    AMOUNT: { value: 'amount', description: 'What one costs, as a decimal; empty for tiers.' },
    CURRENCY: { value: 'currency', description: 'Of which currency, in lower case.' },
    INTERVAL: { value: 'interval', description: 'When it is paid again, as `3 month`; empty for once.' },
    TAX_BEHAVIOR: { value: 'taxBehavior', description: 'Whether taxes are in it, in Stripe’s word.' },
  } as const,
});
