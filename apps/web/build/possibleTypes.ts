import { type GraphQLSchema, isAbstractType } from 'graphql';

/** Code generator plugin: which object types each interface and union can be, for Apollo's cache. */
export function plugin(schema: GraphQLSchema): string {
  const possibleTypes = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type): [string, string[]] => [
      type.name,
      schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .sort(),
    ])
    .sort(([one], [other]) => one.localeCompare(other));
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(possibleTypes), null, 2)};\n`;
}
