import { stripeWords } from './stripeWords.ts';

export const InvoiceStatus = stripeWords('InvoiceStatus', {
  description: 'What Stripe says of an invoice.',
  values: {
    DRAFT: { value: 'draft', description: 'It may still change, and has no number.' },
    OPEN: { value: 'open', description: 'It is to be paid.' },
    PAID: { value: 'paid', description: 'It is paid, or there was nothing to pay.' },
    UNCOLLECTIBLE: { value: 'uncollectible', description: 'Nobody expects it to be paid any more.' },
    VOID: { value: 'void', description: 'It was a mistake, and counts for nothing.' },
  },
});
