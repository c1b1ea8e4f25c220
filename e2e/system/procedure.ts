import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const GUIDE = new URL('../../docs/plan-management.md', import.meta.url);

/** A procedure of the operators' guide, done step by step in a browser. */
export interface Procedure {
  /** Does the next step of the guide. Fails when the guide says something else at this place. */
  step(text: string, act: () => Promise<void>): Promise<void>;
  /** Fails when the guide goes on. */
  end(): void;
}

/** The procedure under a heading of docs/plan-management.md: what is written there is what a story does, and no less. */
export function procedure(heading: string): Procedure {
  const [, section = ''] = readFileSync(GUIDE, 'utf8').split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  // A step may go on in indented lines.
  const steps = [...own.replaceAll(/\n {3}(?=\S)/g, ' ').matchAll(/^\d+\. (.*)$/gm)].map(([, text]) => text);
  expect(steps.length, `docs/plan-management.md has no procedure "${heading}".`).toBeGreaterThan(0);
  let done = 0;
  return {
    async step(text, act) {
      expect(text).toBe(steps[done]);
      await test.step(text, act);
      done += 1;
    },
    end() {
      expect(steps.slice(done)).toEqual([]);
    },
  };
}
