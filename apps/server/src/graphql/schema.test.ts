import { readFile } from 'node:fs/promises';
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from './schema.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const composite = types.filter(
  (type): type is GraphQLObjectType | GraphQLInterfaceType => isObjectType(type) || isInterfaceType(type),
);
const fields = composite.flatMap((type) =>
  Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const),
);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** Everything that an integrator may read of, with what is said about it. */
function described(): readonly (readonly [string, string | null | undefined])[] {
  const ofArguments = (place: string, { args }: GraphQLField<unknown, unknown>) =>
    args.map((arg) => [`${place}(${arg.name})`, arg.description] as const);
  return types.flatMap((type) => [
    [type.name, type.description] as const,
    ...(isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) => {
          const place = `${type.name}.${field.name}`;
          return [[place, field.description] as const, ...ofArguments(place, field)];
        })
      : []),
    ...(isInputObjectType(type)
      ? Object.values(type.getFields()).map(
          (field) => [`${type.name}.${field.name}`, field.description] as const,
        )
      : []),
    ...(isEnumType(type)
      ? type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const)
      : []),
  ]);
}

/** Words of pages, and words that mean something else elsewhere. */
const UI_WORDS =
  /\b(button|click|dialog|dropdown|icon|menu|modal|screen|sidebar|tab|toast|tooltip|widget|colou?r)s?\b/i;
const OTHER_WORDS = /^(user|team|tenant|account|feature|package)/i;

describe('the schema', () => {
  it('says in a few words what everything is', () => {
    const mute = described().filter(([, text]) => (text?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < 2);
    expect(mute).toEqual([]);
    const unfinished = described().filter(([, text]) => !/^[\p{Lu}\p{N}`].*[.!?`]$/su.test(text ?? ''));
    expect(unfinished).toEqual([]);
  });

  it('speaks of the domain, not of pages', () => {
    expect(described().filter(([, text]) => UI_WORDS.test(text ?? ''))).toEqual([]);
    const names = [...types.map(({ name }) => name), ...fields.map(([, { name }]) => name)];
    expect(names.filter((name) => OTHER_WORDS.test(name))).toEqual(['UserError']);
  });

  it.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    '%s takes one input and answers a union',
    (name, { args, type }) => {
      const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
      expect(args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual([`input: ${Name}Input!`]);
      expect(String(type)).toBe(`${Name}Result!`);
      const result = getNamedType(type);
      const members = isUnionType(result) ? result.getTypes() : [];
      const [success, ...others] = [...members].sort((member) => (member.name === `${Name}Success` ? -1 : 1));
      expect(success?.name).toBe(`${Name}Success`);
      // With no failure at all, \`... on UserError\` would not be a valid document.
      expect(others.length).toBeGreaterThan(0);
      for (const member of others) {
        expect(
          member.getInterfaces().map((parent) => parent.name),
          member.name,
        ).toContain('UserError');
      }
    },
  );

  it('says of everything that may be null when it is', () => {
    const silent = fields.filter(
      ([, { type, description }]) =>
        !isNonNullType(type) && !/\bnull\b|NOT_FOUND|UNAUTHENTICATED|FORBIDDEN/i.test(description ?? ''),
    );
    expect(silent.map(([place]) => place)).toEqual([]);
  });

  it('counts without fractions', () => {
    expect(types.map(({ name }) => name)).not.toContain('Float');
    expect(fields.filter(([, { type }]) => getNamedType(type).name === 'Float')).toEqual([]);
  });

  it('gives every list of nodes as a connection', () => {
    const connections = types.filter(({ name }) => name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(3);
    for (const connection of connections) {
      expect(Object.entries(shapeOf(connection))).toEqual(
        expect.arrayContaining([
          ['pageInfo', 'PageInfo!'],
          ['edges', expect.stringMatching(/^\[\w+Edge!\]!$/)],
        ]),
      );
    }
    for (const [place, field] of fields.filter(([, { type }]) =>
      getNamedType(type).name.endsWith('Connection'),
    )) {
      const names = field.args.map(({ name }) => name);
      expect(names, place).toEqual(expect.arrayContaining(['first', 'after', 'last', 'before']));
    }
  });

  it('is the one that is committed', async () => {
    const committed = await readFile(new URL('../../../../schema.graphql', import.meta.url), 'utf8');
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`, 'Run `npm run codegen`.').toBe(committed);
  });
});

function shapeOf(type: GraphQLNamedType): Readonly<Record<string, string>> {
  if (!isObjectType(type)) return {};
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}
