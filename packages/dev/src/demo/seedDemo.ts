import { createDemoAccount } from '@member-console/auth/demo';
import type { Database } from '@member-console/db';
import { importCatalog } from '@member-console/domain/catalog';
import { provisionPerson } from '@member-console/domain/entitlements';
import { addOperator } from '@member-console/domain/identity';
import { SYSTEM } from '@member-console/domain/kernel';
import { DEMO_CATALOG } from './catalog.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './people.ts';

export interface DemoWorld {
  readonly people: readonly { readonly email: string; readonly password: string; readonly role: string }[];
}

/** Brings the demo world about through the same commands as everything else. Running it again changes nothing. */
export async function seedDemo(database: Database): Promise<DemoWorld> {
  const marked = await database.query({
    name: 'demo.mark',
    text: `UPDATE system.installation SET is_demo = true
            WHERE is_demo OR NOT EXISTS (SELECT FROM identity.persons) RETURNING id`,
  });
  if (marked.length === 0) {
    throw new Error('This database has people of its own: the demo world does not move in. Set DEMO=0.');
  }
  await importCatalog({ database }, SYSTEM, DEMO_CATALOG);
  for (const { email, displayName, role } of DEMO_PEOPLE) {
    const { authUserId } = await createDemoAccount(database, { email, password: DEMO_PASSWORD, displayName });
    await provisionPerson({ database }, { authUserId, email, displayName });
    if (role === 'operator') await addOperator({ database }, email, 'admin');
  }
  return { people: DEMO_PEOPLE.map(({ email, role }) => ({ email, role, password: DEMO_PASSWORD })) };
}
