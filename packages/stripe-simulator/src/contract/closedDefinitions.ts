import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A scratch copy of the SDK's type definitions as they travel over the wire: enumerations closed (the
 * SDK opens each with `OtherString`), decimals the strings they are in JSON. Returns its directory; the
 * caller removes it.
 */
export function closedDefinitions(): string {
  const sdk = dirname(fileURLToPath(import.meta.resolve('stripe')));
  const scratch = mkdtempSync(join(tmpdir(), 'stripe-definitions-'));
  const copy = join(scratch, 'stripe');
  mkdirSync(copy);
  cpSync(sdk, copy, { recursive: true, filter: (path) => !/\.(js|map)$/.test(path) });
  for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    const closed = text
      .replace('export type OtherString = string & Record<never, never>;', 'export type OtherString = never;')
      .replaceAll(/ \| OtherString\b/g, '');
    if (closed !== text) writeFileSync(path, closed);
  }
  writeFileSync(join(copy, 'Decimal.d.ts'), decimalAsItTravels);
  writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(scratch, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        lib: ['es2023', 'dom'],
        module: 'nodenext',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      },
      files: ['entry.ts'],
    }),
  );
  return scratch;
}

const decimalAsItTravels = `
export type Decimal = string;
export type RoundDirection = string;
export type RoundingOptions = unknown;
export type DecimalRoundingOptions = unknown;
export declare const Decimal: unknown;
export declare function isDecimal(value: unknown): value is Decimal;
`;
