import { builder } from '../../builder.ts';

export const ContributionState = builder.enumType('ContributionState', {
  description: 'Whether a contribution counts.',
  values: {
    APPLIED: { value: 'applied', description: 'It counts.' },
    SHADOWED: { value: 'shadowed', description: 'It is valid, but something stronger counts instead.' },
    EXPIRED: { value: 'expired', description: 'It counted once and has ended.' },
    SCHEDULED: { value: 'scheduled', description: 'It begins later.' },
  } as const,
});
