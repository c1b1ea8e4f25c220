/**
 * Writes `__generated__/schemas.json`: one JSON schema per parameter type of the SDK that the door validates.
 *
 * It works on a scratch copy of the SDK's definitions in which enumerations are closed (the SDK opens
 * them with `OtherString`) and decimals are the strings that travel. Run it when the SDK is raised:
 * `node packages/stripe-simulator/src/parameters/generateSchemas.ts`.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator, type Definition } from 'ts-json-schema-generator';
import { closedDefinitions } from '../contract/closedDefinitions.ts';
import { parameterTypes } from './parameterTypes.ts';

const scratch = closedDefinitions();
const entry = join(scratch, 'entry.ts');
writeFileSync(
  entry,
  [
    "import type { Stripe } from './stripe/stripe.core.js';",
    ...Object.entries(parameterTypes).map(([name, type]) => `export type ${name} = Stripe.${type};`),
  ].join('\n'),
);

const generator = createGenerator({
  path: entry,
  skipTypeCheck: true,
  expose: 'all',
  topRef: false,
  jsDoc: 'none',
  additionalProperties: false,
  tsconfig: join(scratch, 'tsconfig.json'),
});

const definitions: Record<string, Definition> = {};
const parameters: Record<string, Definition> = {};
for (const name of Object.keys(parameterTypes)) {
  const { definitions: own, $schema: _, ...root } = generator.createSchema(name);
  Object.assign(definitions, own);
  parameters[name] = root as Definition;
}
/** One definition per line, so that a change of the SDK can be read as a difference. */
const lines = (of: Record<string, Definition>) =>
  Object.entries(of)
    .map(([name, schema]) => `  ${JSON.stringify(name)}: ${JSON.stringify(schema)}`)
    .join(',\n');
writeFileSync(
  join(import.meta.dirname, '__generated__/schemas.json'),
  `{\n "parameters": {\n${lines(parameters)}\n },\n "definitions": {\n${lines(definitions)}\n }\n}\n`,
);
rmSync(scratch, { recursive: true });
