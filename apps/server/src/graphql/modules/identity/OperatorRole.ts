import { builder } from '../../builder.ts';

export const OperatorRole = builder.enumType('OperatorRole', {
  description: 'What an operator may do.',
  values: {
    ADMIN: { value: 'admin', description: 'Sees everything, changes everything.' },
    SUPPORT: { value: 'support', description: 'Sees everything, changes nothing.' },
    BILLING: { value: 'billing', description: 'Sees everything, changes what concerns money.' },
  } as const,
});
