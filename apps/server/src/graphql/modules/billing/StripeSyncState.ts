import { builder } from '../../builder.ts';

export const StripeSyncState = builder.enumType('StripeSyncState', {
  description: 'How far something of ours has come in Stripe.',
  values: {
    PENDING: { value: 'pending', description: 'Stripe is still to be told.' },
    SYNCED: { value: 'synced', description: 'Stripe has what we have, as far as anybody knows.' },
    FAILED: { value: 'failed', description: 'Stripe said no.' },
    DRIFTED: { value: 'drifted', description: 'Somebody changed it in Stripe.' },
  } as const,
});
