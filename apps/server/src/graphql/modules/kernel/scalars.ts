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

builder.scalarType('CurrencyCode', {
  description: 'A currency by its three letters in ISO 4217, such as `EUR`.',
  serialize: (value) => value.toUpperCase(),
  parseValue: (value) =>
    typeof value === 'string' && /^[A-Z]{3}$/.test(value)
      ? value.toLowerCase()
      : refuse('a currency by its three letters'),
});

builder.scalarType('Decimal', {
  description: 'An exact number as a string of digits with a point, such as `8.00`. Never a float.',
  serialize: (value) => value,
  parseValue: (value) => (typeof value === 'string' ? value : refuse('a number as a string of digits')),
});

const FIRST = new Date('0001-01-01T00:00:00.000Z');
const LAST = new Date('9999-12-31T23:59:59.999Z');

builder.scalarType('DateTime', {
  description: 'An instant: RFC 3339, UTC, with milliseconds, such as `2026-11-21T09:30:00.000Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : null;
    // An offset may push it beyond the years that have four digits, which Postgres reads otherwise or not at all.
    const isReadable = date !== null && date >= FIRST && date <= LAST;
    return isReadable ? date : refuse('an instant as RFC 3339');
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

builder.scalarType('JSON', {
  description:
    'Any value as JSON, where what is in it depends on something else: the action of an entry of the audit, the type of an event of Stripe’s.',
  serialize: (value) => value,
  parseValue: () => refuse('nothing of this kind'),
});
