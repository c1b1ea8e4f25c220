import { generate } from '@member-console/db/generate';
import type { TestProject } from 'vitest/node';
import { openServer, type Server } from './server.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server's maintenance database, and the template that files clone. */
    databases: { readonly address: string; readonly template: string };
  }
}

/** One server per run, however many projects ask for it: each loads this module anew, the process is the same. */
interface Shared {
  users: number;
  ready: Promise<{ server: Server; template: string }>;
}
const place = globalThis as { [key: symbol]: Shared | undefined };
const key = Symbol.for('member-console.test-databases');

/** Brings the Prisma client up to date, starts the test server or joins it, and tells the test files where it is. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  place[key] ??= { users: 0, ready: begin() };
  const shared = place[key];
  shared.users += 1;
  const { server, template } = await shared.ready;
  project.provide('databases', { address: server.address, template });
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    place[key] = undefined;
    await server.close();
  };
}

async function begin(): Promise<{ server: Server; template: string }> {
  await generate();
  const server = await openServer(process.env.TEST_DATABASE_URL);
  try {
    return { server, template: await prepareTemplate(server.address) };
  } catch (error) {
    await server.close();
    throw error;
  }
}
