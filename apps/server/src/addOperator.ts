import { addOperator } from '@member-console/domain/identity';
import { openDatabase } from './wiring.ts';

/** `npm run operator:add -- <e-mail>`: how the first operator of an installation comes to be. */
const [email, role = 'admin'] = process.argv.slice(2);
const { DATABASE_URL } = process.env;

async function run(): Promise<string> {
  if (email === undefined) throw new Error('Say whom: npm run operator:add -- name@example.org');
  if (role !== 'admin' && role !== 'support' && role !== 'billing') {
    throw new Error('The role is admin, support or billing.');
  }
  if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set.');
  const database = openDatabase(DATABASE_URL);
  try {
    const answer = await addOperator({ database }, email, role);
    switch (answer.kind) {
      case 'added':
        return `${email} is an operator now (${role}).`;
      case 'already':
        return `${email} is an operator already (${role}).`;
      case 'notFound':
        throw new Error(`Nobody has signed in with ${email} yet. Sign up, sign in once, and say it again.`);
    }
  } finally {
    await database.close();
  }
}

run().then(
  (sentence) => process.stdout.write(`${sentence}\n`),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
