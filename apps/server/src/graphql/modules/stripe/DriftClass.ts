import { builder } from '../../builder.ts';

export const DriftClass = builder.enumType('DriftClass', {
  description: 'How what Stripe says differs from what stands here.',
  values: {
    MISSING_HERE: { value: 'missing_here', description: 'Stripe tells of a subscription that was not here.' },
    MISSING_THERE: {
      value: 'missing_there',
      description: 'A subscription stands here, and Stripe tells of none. That is no evidence of its end.',
    },
    STATUS: { value: 'status', description: 'Its status is another one.' },
    PRICE: { value: 'price', description: 'It is paid at another price.' },
    QUANTITY: { value: 'quantity', description: 'It is paid for another quantity.' },
    DATES: { value: 'dates', description: 'It ends, or is paid until, another day.' },
    UNLINKED: { value: 'unlinked', description: 'A customer pays for something and is nobody’s here.' },
  } as const,
});
