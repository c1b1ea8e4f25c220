import type { Stripe } from 'stripe';
import type { Answer, Call } from '../door/route.ts';
import { invalidParameter } from '../door/stripeError.ts';
import { render } from '../objects/render.ts';

/** Stripe's search knows of a customer only a while after it was made. */
const searchLagSeconds = 60;

/** One clause of Stripe's query language: customers whose metadata says exactly this. */
const clause = /^\s*metadata\[(['"])([^'"]+)\1\]\s*:\s*(['"])([^'"]*)\3\s*$/;

export function searchCustomers({ world, params }: Call<Stripe.CustomerSearchParams>): Answer {
  const [, , key = '', , value] = clause.exec(params.query) ?? [];
  if (value === undefined) {
    throw invalidParameter(`The simulator searches metadata alone, not: ${params.query}`, 'query');
  }
  const limit = params.limit ?? 10;
  const place = Number(params.page ?? 0);
  const fitting = world.store
    .all('customer')
    .filter((one) => !one.deleted && one.metadata[key] === value)
    .filter((one) => one.created + searchLagSeconds <= world.time.now())
    .toReversed();
  const hasMore = fitting.length > place + limit;
  return {
    plain: {
      object: 'search_result',
      data: fitting.slice(place, place + limit).map((one) => render(world, one)),
      has_more: hasMore,
      next_page: hasMore ? String(place + limit) : null,
      url: '/v1/customers/search',
    },
  };
}
