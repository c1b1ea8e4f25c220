import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../launcher/places.mjs';

const run = promisify(execFile);

/** One planted line per rule, in a small house of the same shape, and the sentence that must name it. */
const planted: [file: string, line: string, sentence: string][] = [
  [
    'packages/core/src/planner.ts',
    "import type { Row } from '../../db/src/index.ts';",
    'The core imports nothing, neither a package nor the standard library.',
  ],
  [
    'packages/core/src/clock.ts',
    "import { now } from 'node:perf_hooks';",
    'The core imports nothing, neither a package nor the standard library.',
  ],
  [
    'packages/domain/src/identity/person.ts',
    "import type { Organization } from '../organizations/index.ts';",
    'The domain identity imports only domains before it.',
  ],
  [
    'packages/domain/src/organizations/member.ts',
    "import type { Secret } from '../identity/secret.ts';",
    'A domain sees another only through its index.',
  ],
  [
    'packages/domain/src/organizations/close.command.ts',
    "import { createDatabase } from '../../../db/src/index.ts';",
    'Inside the domain only stores touch the database.',
  ],
  [
    'packages/integrations/src/wiki.ts',
    "import { place } from '../../domain/src/organizations/index.ts';",
    'Auth, mail, stripe and integrations know the domain by its types alone.',
  ],
  [
    'apps/web/src/areas/member/home.tsx',
    "import type { Desk } from '../operator/desk.ts';",
    'The member area does not import the operator area.',
  ],
  [
    'apps/web/src/shared/rows.ts',
    "import type { Row } from '../../../../packages/db/src/index.ts';",
    'The web application imports only the design system.',
  ],
  [
    'apps/server/src/graphql/modules/person.ts',
    "import { wire } from '../../wiring.ts';",
    'GraphQL modules import neither the schema, the wiring nor the environment.',
  ],
  [
    'apps/server/src/http/health.ts',
    "import { createDatabase } from '../../../../packages/db/src/index.ts';",
    'Only the wiring opens the database; the schema builder alone sees the model.',
  ],
  [
    'packages/mail/src/letter.ts',
    "import { one } from './other.ts';",
    'No circle of imports; types alone may point both ways.',
  ],
  ['packages/auth/src/gone.ts', "export * from './nowhere.ts';", 'Every import can be resolved.'],
];

/** What stands in the house already and breaks no rule. */
const innocent: [file: string, text: string][] = [
  ['packages/db/src/index.ts', 'export type Row = string;\nexport const createDatabase = () => 1;'],
  [
    'packages/domain/src/organizations/index.ts',
    'export type Organization = string;\nexport const place = 1;',
  ],
  ['packages/domain/src/identity/secret.ts', 'export type Secret = string;'],
  ['packages/domain/src/identity/store.ts', "import { createDatabase } from '../../../db/src/index.ts';"],
  [
    'packages/domain/src/catalog/x.query.ts',
    "import type { Organization } from '../organizations/index.ts';",
  ],
  [
    'packages/mail/src/queue.ts',
    "import type { Organization } from '../../domain/src/organizations/index.ts';",
  ],
  ['packages/mail/src/other.ts', "import { two } from './letter.ts';\nexport const one = 1;"],
  ['apps/web/src/areas/operator/desk.ts', 'export type Desk = string;'],
  ['apps/server/src/wiring.ts', "import { createDatabase } from '../../../packages/db/src/index.ts';"],
];

describe('the import rules', () => {
  let house = '';
  let found: { name: string; from: string }[] = [];

  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'rules '));
    for (const [file, text] of [...innocent, ...planted]) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), `${text}\n`);
    }
    writeFileSync(join(house, 'package.json'), '{ "type": "module" }');
    copyFileSync(join(root, '.dependency-cruiser.mjs'), join(house, '.dependency-cruiser.mjs'));
    const cruise = run(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.mjs',
        '--output-type',
        'json',
        'apps',
        'packages',
      ],
      { cwd: house },
    );
    const { stdout } = await cruise.catch((error) => error as { stdout: string });
    found = JSON.parse(stdout).summary.violations.map(
      (violation: { from: string; rule: { name: string } }) => ({
        name: violation.rule.name,
        from: violation.from,
      }),
    );
  });
  afterAll(() => rmSync(house, { recursive: true }));

  it.each(planted)('catches %s: %s', (file, _, sentence) => {
    expect(found).toContainEqual({ name: sentence, from: file });
  });

  it('leaves the innocent in peace', () => {
    const inCircle = 'packages/mail/src/other.ts';
    const guilty = [...planted.map(([file]) => file), inCircle];
    expect(found.filter(({ from }) => !guilty.includes(from))).toEqual([]);
  });
});
