import { builder } from '../../builder.ts';

export const TransitionKind = builder.enumType('TransitionKind', {
  description: 'What kind of change of a plan. The direction comes from the rank.',
  values: {
    INITIATE: { value: 'initiate', description: 'From no plan to one.' },
    UPGRADE: { value: 'upgrade', description: 'To a higher rank.' },
    DOWNGRADE: { value: 'downgrade', description: 'To a lower rank.' },
    REAPPLY: {
      value: 'reapply',
      description: 'What held the ladder ended or was taken back, and what lay beneath counts again.',
    },
    EXTEND: { value: 'extend', description: 'The same plan, for longer.' },
    CHANGE: {
      value: 'change',
      description: 'The same rank from another source, in another quantity or with another set version.',
    },
    END: { value: 'end', description: 'From a plan to none.' },
  } as const,
});
