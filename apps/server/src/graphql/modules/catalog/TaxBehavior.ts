import { builder } from '../../builder.ts';

export const TaxBehavior = builder.enumType('TaxBehavior', {
  description: 'What an amount has to do with taxes.',
  values: {
    INCLUSIVE: { value: 'inclusive', description: 'Taxes are in it.' },
    EXCLUSIVE: { value: 'exclusive', description: 'Taxes come on top.' },
  } as const,
});
