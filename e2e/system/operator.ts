import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from '@playwright/test';
import type { System } from './globalSetup.ts';
import { personOf } from './story.ts';

type Playwright = PlaywrightWorkerArgs['playwright'];

/** Somebody who asks the API itself, for what a story needs to have happened. */
export interface Asker {
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** Sends a mutation as a page would; answers the id of the thing it is about. */
  make(field: string, input: object, select: string): Promise<string>;
  close(): Promise<void>;
}

/** Olga, who looks after the demo cooperative, at the API. */
export function operatorOf(playwright: Playwright, system: System): Promise<Asker> {
  return askerOf(playwright, system, 'olga');
}

/** Somebody of the demo world, by first name, at the API. */
export async function askerOf(
  playwright: Playwright,
  system: System,
  name: Parameters<typeof personOf>[1],
): Promise<Asker> {
  const request: APIRequestContext = await playwright.request.newContext({ baseURL: system.web });
  const { email, password } = personOf(system, name);
  const headers = { origin: system.web };
  const signedIn = await request.post('/auth/sign-in/email', { data: { email, password }, headers });
  expect(signedIn.status()).toBe(200);
  async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await request.post('/graphql', { data: { query, variables }, headers });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: object };
    expect(errors).toBeUndefined();
    return data;
  }
  return {
    ask,
    async make(field, input, select) {
      const type = `${field.slice(0, 1).toUpperCase()}${field.slice(1)}`;
      const query = `mutation ($input: ${type}Input!) { it: ${field}(input: $input) { ... on ${type}Success { ${select} } ... on UserError { message } } }`;
      const { it } = await ask<{ it: Record<string, { id?: string } | undefined> }>(query, { input });
      const id = Object.values(it).find((value) => value?.id !== undefined)?.id;
      if (id === undefined) throw new Error(JSON.stringify(it));
      return id;
    },
    close: () => request.dispose(),
  };
}
