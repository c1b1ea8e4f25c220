import { builder } from '../../builder.ts';

export const OperatorTermStateEnum = builder.enumType('OperatorTermState', {
  description: 'Where a term of office stands at this moment.',
  values: {
    SCHEDULED: { value: 'scheduled', description: 'It has not begun.' },
    RUNNING: { value: 'running', description: 'The person serves.' },
    ENDED: { value: 'ended', description: 'It came to its end, or somebody ended it.' },
  } as const,
});
