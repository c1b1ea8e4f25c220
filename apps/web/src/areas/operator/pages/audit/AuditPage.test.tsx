import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { edge, network } from '../../../../testing/network.ts';
import type { Operation } from '../../../../testing/pretendApi.ts';
import { answer } from '../../../../testing/pretendApi.ts';
import { visit } from '../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});
afterEach(() => localStorage.clear());

const rows = () =>
  within(screen.getByRole('table', { name: 'Audit' }))
    .getAllByRole('row')
    .slice(1);
const choose = (name: string) => screen.getByRole('combobox', { name });

describe('the audit', () => {
  test('is narrowed by what its fields say, and the address keeps that', async () => {
    const page = await visit('/operator/audit');
    await page.heading('Audit');
    await waitFor(() => expect(rows()).toHaveLength(25));
    await page.user.selectOptions(choose('What was done'), 'grant.created');
    await page.user.selectOptions(choose('In the role of'), 'OPERATOR');
    await page.user.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(page.address()).toBe('/operator/audit?action=grant.created&kind=operator');
    expect(screen.getByRole('link', { name: 'Started a trial of ‹Standard›' })).toBeTruthy();
    expect(screen.getByText('‹Asked by mail›')).toBeTruthy();
  });

  test('tells what happened around an instant, and how often each thing did then', async () => {
    const page = await visit('/operator/audit?around=2026-11-21T09:30:00.000Z&within=hour');
    await page.heading('Audit');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await page.user.click(screen.getAllByText('How often')[0] as HTMLElement);
    expect(screen.getByText(/^Only this happened in the time shown: /)).toBeTruthy();
    await page.user.selectOptions(choose('How far around'), 'quarter');
    await page.user.click(screen.getByRole('button', { name: 'Show' }));
    await screen.findByText('Nothing found');
    expect(page.address()).toContain('within=quarter');
    await page.user.click(screen.getByRole('button', { name: 'Clear search' }));
    await waitFor(() => expect(rows()).toHaveLength(25));
    expect(page.address()).toBe('/operator/audit');
  });

  test('keeps a view under a name in this browser, by its address, and forgets it', async () => {
    const page = await visit('/operator/audit?action=site.opened&kind=member');
    await page.heading('Audit');
    const entry = (role: 'link' | 'button', name: string) => screen.findByRole(role, { name, hidden: true });
    await page.user.click(await entry('button', 'Save this view'));
    const field = screen.getByRole('textbox', { name: 'Name of the view' });
    await page.user.type(field, '{Enter}');
    expect(screen.getByText('Give the view a name.')).toBeTruthy();
    await page.user.type(field, 'Everything{Enter}');
    expect(screen.getByText('Another view has this name.')).toBeTruthy();
    await page.user.clear(field);
    await page.user.type(field, 'Doors{Enter}');
    await screen.findByRole('button', { name: 'View: Doors' });
    await page.user.click(await entry('link', 'Everything'));
    await screen.findByRole('button', { name: 'View: Everything' });
    expect(page.address()).toBe('/operator/audit');
    await page.user.click(await entry('link', 'Doors'));
    await screen.findByRole('button', { name: 'View: Doors' });
    expect(page.address()).toBe('/operator/audit?action=site.opened&kind=member');
    await page.user.click(await entry('button', 'Forget the view Doors'));
    await screen.findByRole('button', { name: 'View: Unsaved view' });
    expect(screen.queryByRole('link', { name: 'Doors', hidden: true })).toBeNull();
  });
});

describe('the export', () => {
  let file: Promise<string>;
  let name: string;
  beforeEach(() => {
    const made = Promise.withResolvers<string>();
    file = made.promise;
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL(blob: Blob) {
          void blob.text().then(made.resolve);
          return 'blob:export';
        },
        revokeObjectURL: () => undefined,
      }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  const begin = async (address = '/operator/audit') => {
    const page = await visit(address);
    await page.heading('Audit');
    await page.user.click(await screen.findByRole('button', { name: 'Export as CSV' }));
    return page;
  };

  test('brings every row that matches, not the page alone', async () => {
    await begin('/operator/audit?action=site.opened');
    await screen.findByText('130 rows were exported.');
    const lines = (await file).trim().split('\r\n');
    expect(name).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
    expect(lines).toHaveLength(131);
    expect(lines[0]).toContain('When,What,Action');
    expect(lines.slice(1).every((line) => line.includes('site.opened'))).toBe(true);
    expect(edge.world.asked.filter((operation) => operation === 'AuditExport')).toHaveLength(2);
  });

  /** The first page of the export comes; what becomes of the second is said. */
  function onSecondPage(then: () => Promise<Response> | Response): void {
    network.use(
      http.post('*/graphql', async ({ request }) => {
        const operation = (await request.clone().json()) as Operation;
        if (operation.operationName === 'AuditExport' && operation.variables.after) return then();
        return HttpResponse.json((await answer(edge.world, operation)) as object);
      }),
    );
  }

  test('says how far it has come, and is ended', async () => {
    onSecondPage(() => new Promise<Response>(() => undefined));
    const page = await begin();
    await screen.findByText('100 rows so far …');
    await page.user.click(screen.getByRole('button', { name: 'Cancel the export' }));
    await screen.findByRole('button', { name: 'Export as CSV' });
    expect(screen.queryByText(/exported/)).toBeNull();
  });

  test('that fails says why, and can be begun again', async () => {
    onSecondPage(() => HttpResponse.json({}, { status: 503 }));
    await begin();
    await screen.findByText(/^The console cannot be reached\./);
    await screen.findByRole('button', { name: 'Export as CSV' });
    expect(screen.queryByText(/were exported/)).toBeNull();
  });
});
