import { GraphQLError } from 'graphql';
import { builder } from '../../builder.ts';

function refuse(what: string): never {
  throw new GraphQLError(`Expected ${what}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

builder.scalarType('BigInt', {
  description: 'A whole number too large for 32 bits, as a decimal string: bytes, counters, minor units.',
  serialize: (value) => value.toString(),
  parseValue: (value) =>
    typeof value === 'string' && /^-?\d{1,19}$/.test(value)
      ? BigInt(value)
      : refuse('a whole number as a decimal string'),
});

builder.scalarType('DateTime', {
  description: 'An instant: RFC 3339, UTC, with milliseconds, such as `2026-11-21T09:30:00.000Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : null;
    return date === null || Number.isNaN(date.getTime()) ? refuse('an instant as RFC 3339') : date;
  },
});

builder.scalarType('Slug', {
  description: 'A short name in addresses: lower-case letters, digits and single hyphens.',
  serialize: (value) => value,
  parseValue: (value) => (typeof value === 'string' ? value : refuse('a slug')),
});

builder.scalarType('URL', {
  description: 'An absolute address.',
  serialize: (value) => value,
  parseValue: (value) => (typeof value === 'string' ? value : refuse('an absolute address')),
});
