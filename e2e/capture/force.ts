import type { Page } from '@playwright/test';

/** States that are forced upon a page at the edge of the network, because the demo world seldom has them. */
export const FORCED = ['empty', '403', '404', '500'] as const;
export type Forced = (typeof FORCED)[number];

/** What an error that was forced says of itself. */
export const FORCEFUL = 'Forced upon the page';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: object[];
}

const CODES = { '403': 'FORBIDDEN', '404': 'NOT_FOUND', '500': 'INTERNAL_SERVER_ERROR' };

/** Changes what the API answers to this page's questions: lists are empty, or what the page is about is refused. */
export async function force(page: Page, forced: Forced): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as Answer;
    await route.fulfill({ response, json: forced === 'empty' ? emptied(answer) : refused(answer, forced) });
  });
}

/** The answer without anything in its lists that are read page by page. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptied);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).map(([key, inner]) => [key, emptied(inner)] as const);
  if (!Array.isArray((value as { nodes?: unknown }).nodes)) return Object.fromEntries(own);
  return { ...Object.fromEntries(own), nodes: [], ...('totalCount' in value ? { totalCount: 0 } : {}) };
}

/** The answer as the server gives it when the page's own field fails: the frame around the page is still there. */
function refused({ data }: Answer, forced: keyof typeof CODES): Answer {
  const extensions = { code: CODES[forced], ...(forced === '500' ? { requestId: 'req-forced' } : {}) };
  const fields = Object.keys(data ?? {}).filter((field) => field !== 'viewer' && field !== '__typename');
  const rest = Object.fromEntries(fields.map((field) => [field, null]));
  return {
    data: data ? { ...data, ...rest } : null,
    errors: [{ message: FORCEFUL, path: [fields[0] ?? 'viewer'], extensions }],
  };
}
