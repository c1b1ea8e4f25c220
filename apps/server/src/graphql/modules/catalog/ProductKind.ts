import { builder } from '../../builder.ts';

export const ProductKind = builder.enumType('ProductKind', {
  description: 'What a product is.',
  values: {
    PLAN: { value: 'plan', description: 'A tier of a ladder: an organization is on one at a time.' },
    ADDON: { value: 'addon', description: 'Stands beside a plan, in any quantity.' },
    USAGE: { value: 'usage', description: 'Counted by use.' },
    ONE_TIME: { value: 'one_time', description: 'Given or paid once.' },
  } as const,
});
