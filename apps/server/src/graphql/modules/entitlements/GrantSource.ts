import { builder } from '../../builder.ts';

export const GRANT_SOURCES = {
  DEFAULT: { value: 'default', description: "What the organization's type gives by itself." },
  SUBSCRIPTION: { value: 'subscription', description: 'A running subscription.' },
  PURCHASE: { value: 'purchase', description: 'Paid once.' },
  SPONSORED: { value: 'sponsored', description: 'Paid for by somebody else.' },
  MANUAL: { value: 'manual', description: 'Given by an operator.' },
  TRIAL: { value: 'trial', description: 'On trial for a time.' },
} as const;

export const GrantSource = builder.enumType('GrantSource', {
  description: 'Where a claim on a plan or product comes from.',
  values: GRANT_SOURCES,
});
