import { builder } from '../../builder.ts';

export const ProductType = builder.enumType('ProductType', {
  description: 'What a product is that is no plan.',
  values: {
    ADDON: { value: 'addon', description: 'Stands beside a plan, in any quantity.' },
    USAGE: { value: 'usage', description: 'Counted by use.' },
    ONE_TIME: { value: 'one_time', description: 'Given or paid once.' },
  } as const,
});
