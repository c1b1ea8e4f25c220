import { builder } from '../../builder.ts';

export const StripeEventState = builder.enumType('StripeEventState', {
  description: 'How far an event of Stripe’s has come here.',
  values: {
    WAITING: { value: 'waiting', description: 'It is kept, and nobody has worked on it yet.' },
    DONE: { value: 'done', description: 'What Stripe said after it had come in is settled.' },
    IGNORED: { value: 'ignored', description: 'It is about nothing, or nobody, here.' },
    FAILED: { value: 'failed', description: 'It could not be worked out yet, and is tried again.' },
  } as const,
});
