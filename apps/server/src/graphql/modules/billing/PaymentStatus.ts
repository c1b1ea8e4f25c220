import { stripeWords } from './stripeWords.ts';

export const PaymentStatus = stripeWords('PaymentStatus', {
  description: 'What Stripe says of a payment.',
  values: {
    SUCCEEDED: { value: 'succeeded', description: 'The money has come.' },
    PROCESSING: { value: 'processing', description: 'The money is on its way; some ways take days.' },
    REQUIRES_ACTION: { value: 'requires_action', description: 'Whoever pays has to confirm it.' },
    REQUIRES_PAYMENT_METHOD: {
      value: 'requires_payment_method',
      description: 'Nothing to pay with was given, or it was refused.',
    },
    REQUIRES_CONFIRMATION: { value: 'requires_confirmation', description: 'It is prepared and not begun.' },
    REQUIRES_CAPTURE: { value: 'requires_capture', description: 'The money is reserved and not taken.' },
    CANCELED: { value: 'canceled', description: 'It was given up.' },
  },
});
