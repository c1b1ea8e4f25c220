import type { Page } from '@playwright/test';
import { FORCEFUL, type Forced } from './force.ts';

/**
 * Keeps whatever the browser complains about: console, exceptions, refusals by the content security policy, requests
 * that fail, and the issues of its developer tools.
 */
export async function listen(page: Page, forced?: Forced): Promise<readonly string[]> {
  const heard: string[] = [];
  const hear = (message: string) => heard.push(forced === undefined ? message : `${forced}: ${message}`);
  // What nobody expected is handed to the browser's own report: then a page says rightly that it failed.
  page.on('pageerror', ({ message }) => message !== FORCEFUL && hear(`exception: ${message}`));
  page.on('console', (message) => hear(`console ${message.type()}: ${message.text()}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left asks no further.
    if (why !== 'net::ERR_ABORTED') hear(`request failed: ${request.url()} ${why}`);
  });
  const tools = await page.context().newCDPSession(page);
  tools.on('Audits.issueAdded', ({ issue }) =>
    hear(`issue: ${issue.details.genericIssueDetails?.errorType ?? JSON.stringify(issue.details)}`),
  );
  await tools.send('Audits.enable');
  return heard;
}
