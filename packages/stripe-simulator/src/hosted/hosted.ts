import type { PageResponse, Parts } from '../door/server.ts';
import { checkoutPage } from './checkoutPage.ts';
import { invoicePage } from './invoicePage.ts';
import { notFoundPage, redirect } from './page.ts';
import { portal } from './portal.ts';

const pages = { checkout: checkoutPage, invoices: invoicePage, portal };

/** The pages that Stripe would host: `/checkout/cs_…`, `/portal/bps_…`, `/invoices/in_…`. */
export function hosted(parts: Parts, request: { method: string; url: string; body: string }): PageResponse {
  const [, area = '', id = '', step = ''] = new URL(request.url, 'http://simulator').pathname.split('/');
  if (area === '') return redirect('/control');
  const show = Object.entries(pages).find(([name]) => name === area)?.[1];
  return show ? show(parts.world, request.method, id, step, request.body) : notFoundPage();
}
