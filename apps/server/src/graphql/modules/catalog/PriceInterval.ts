import { builder } from '../../builder.ts';

export const PriceInterval = builder.enumType('PriceInterval', {
  description: 'After how long a price is paid again.',
  values: {
    DAY: { value: 'day', description: 'After days.' },
    WEEK: { value: 'week', description: 'After weeks.' },
    MONTH: { value: 'month', description: 'After months.' },
    YEAR: { value: 'year', description: 'After years.' },
  } as const,
});
