/**
 * Writes `schemas.json`: one JSON schema per parameter type of the SDK that the door validates.
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
writeFileSync(
  join(import.meta.dirname, 'schemas.json'),
  `${JSON.stringify({ parameters, definitions }, null, 1)}\n`,
);
rmSync(scratch, { recursive: true });
