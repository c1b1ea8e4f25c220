import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

/** Prints the contract to schema.graphql; with `--check` fails when the file says something else. */
const target = new URL('../../../../schema.graphql', import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== printed) {
    process.stderr.write(
      'schema.graphql is out of date. Run `npm run codegen`, then review and commit it.\n',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(target, printed);
}
