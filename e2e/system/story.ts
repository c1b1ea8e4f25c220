import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import type { System } from './globalSetup.ts';

/** What a story has at hand, besides a browser. */
interface Fixtures {
  readonly system: System;
  /** What a page may log as an error in this story, because the story is about it. */
  readonly expected: RegExp | null;
  /** Fails the story when a page logs an error or breaks its own content security policy. */
  readonly quiet: undefined;
}

export const test = base.extend<Fixtures>({
  expected: [null, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  system: async ({}, use) => {
    await use(JSON.parse(process.env.E2E_SYSTEM ?? '{}') as System);
  },
  baseURL: async ({ system }, use) => {
    await use(system.web);
  },
  quiet: [
    async ({ page, expected }, use) => {
      const complaints: string[] = [];
      const onError = (error: Error) => complaints.push(error.message);
      const onMessage = (message: ConsoleMessage) => {
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
          complaints.push(message.text());
        }
      };
      page.on('pageerror', onError).on('console', onMessage);
      await use(undefined);
      // A page may outlive the story.
      page.off('pageerror', onError).off('console', onMessage);
      expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Signs in as one of the demo world's people, by first name, and lands on `to`. */
export async function signInAs(page: Page, system: System, name: Name, to = '/home'): Promise<void> {
  const person = personOf(system, name);
  const answer = await page.request.post('/auth/sign-in/email', {
    data: { email: person.email, password: person.password },
    headers: { origin: system.web },
  });
  expect(answer.status()).toBe(200);
  await page.goto(to);
}

type Name = 'alice' | 'ben' | 'carla' | 'dora' | 'emil' | 'frida' | 'olga';

/** Each story that changes a person has one of its own, so that stories may run side by side. */
export function personOf(system: System, name: Name): System['people'][number] {
  const person = system.people.find(({ email }) => email.startsWith(`${name}@`));
  if (person === undefined) throw new Error(`The demo world has nobody called ${name}.`);
  return person;
}

/** The newest link in the mail to an address, once it has arrived. */
export async function linkFromMail(page: Page, address: string): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const answer = await page.request.get(`/dev/mail.json?to=${encodeURIComponent(address)}`);
    const [newest] = (await answer.json()) as { text: string }[];
    link = /https?:\/\/\S+\/auth\/\S+/.exec(newest?.text ?? '')?.[0];
    expect(link).toBeDefined();
  }).toPass();
  return link ?? '';
}

/** Somebody who has just signed up and followed the link in the mail; answers their address. */
export async function signUp(page: Page, system: System, name: string): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@demo.test`;
  const answer = await page.request.post('/auth/sign-up/email', {
    data: { name, email, password: 'correct horse battery', callbackURL: '/home' },
    headers: { origin: system.web },
  });
  expect(answer.status()).toBe(200);
  await page.goto(await linkFromMail(page, email));
  return email;
}
