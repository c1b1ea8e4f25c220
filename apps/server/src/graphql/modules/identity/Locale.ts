import { builder } from '../../builder.ts';

export const Locale = builder.enumType('Locale', {
  description: 'A language of the console and its mails.',
  values: {
    EN: { value: 'en', description: 'In English.' },
    DE: { value: 'de', description: 'In German.' },
  } as const,
});
