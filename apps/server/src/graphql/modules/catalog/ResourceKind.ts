import { builder } from '../../builder.ts';

export const ResourceKind = builder.enumType('ResourceKind', {
  description: 'How a resource is given and merged.',
  values: {
    BOOLEAN: { value: 'boolean', description: 'On or off; on when anything switches it on.' },
    LIMIT: { value: 'limit', description: 'So many; what several things give adds up.' },
    ENUM: { value: 'enum', description: 'One of ordered levels; the highest counts.' },
  } as const,
});
