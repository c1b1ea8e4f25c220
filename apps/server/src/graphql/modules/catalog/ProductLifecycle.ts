import { builder } from '../../builder.ts';

export const ProductLifecycle = builder.enumType('ProductLifecycle', {
  description: 'Where a product is in its life.',
  values: {
    DRAFT: { value: 'draft', description: 'Being prepared. Operators alone see it, and nobody gets it.' },
    PUBLISHED: { value: 'published', description: 'Offered to everybody.' },
    RETIRED: { value: 'retired', description: 'No longer offered; whoever holds it keeps it.' },
  } as const,
});
