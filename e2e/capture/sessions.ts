import type { Browser, BrowserContext } from '@playwright/test';
import type { System } from '../system/globalSetup.ts';
import { type Area, WHO } from '../system/pages.ts';
import { personOf } from '../system/story.ts';

/** A browser for the pages of each area: whoever looks at them is signed in. */
export type Sessions = Readonly<Record<Area, BrowserContext>>;

/** Signs in who looks at the pages of each area, once. */
export async function openSessions(browser: Browser, system: System): Promise<Sessions> {
  async function open(area: Area): Promise<BrowserContext> {
    const context = await browser.newContext({
      baseURL: system.web,
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    const who = WHO[area];
    if (who === null) return context;
    const { email, password } = personOf(system, who);
    const answer = await context.request.post('/auth/sign-in/email', {
      data: { email, password },
      headers: { origin: system.web },
    });
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}.`);
    return context;
  }
  return { public: await open('public'), member: await open('member'), operator: await open('operator') };
}
