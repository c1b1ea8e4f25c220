import type { TaskList } from 'graphile-worker';
import { catalogChangedTask } from './catalog.changed.ts';
import { entitlementsCampaign } from './entitlements.campaign.ts';
import { entitlementsSweep } from './entitlements.sweep.ts';
import { fedwikiConverge } from './fedwiki.converge.ts';
import { fedwikiMeasure } from './fedwiki.measure.ts';
import { mailDeliver } from './mail.deliver.ts';
import { mailSweep } from './mail.sweep.ts';
import { personRenamed } from './person.renamed.ts';
import { poolChangedTask } from './pool.changed.ts';
import { poolSettle } from './pool.settle.ts';
import { requestsForget } from './requests.forget.ts';
import { stripeCatalog } from './stripe.catalog.ts';
import { stripeClock } from './stripe.clock.ts';
import { stripeEvent } from './stripe.event.ts';
import { stripeIntent } from './stripe.intent.ts';
import { stripeNightly } from './stripe.nightly.ts';
import { stripePrice } from './stripe.price.ts';
import { stripeProduct } from './stripe.product.ts';
import { stripeReconcile } from './stripe.reconcile.ts';
import { stripeSweep } from './stripe.sweep.ts';
import { stripeSync } from './stripe.sync.ts';
import type { WorkerRooms } from './workerRooms.ts';

/** Every task a worker knows. A job carries no verb of its own: each calls one command that makes things match. */
export function taskList(rooms: WorkerRooms): TaskList {
  return {
    'catalog.changed': catalogChangedTask(rooms),
    'entitlements.campaign': entitlementsCampaign(rooms),
    'entitlements.sweep': entitlementsSweep(rooms),
    'fedwiki.converge': fedwikiConverge(rooms),
    'fedwiki.measure': fedwikiMeasure(rooms),
    'mail.deliver': mailDeliver(rooms),
    'mail.sweep': mailSweep(rooms),
    'person.renamed': personRenamed(rooms),
    'pool.changed': poolChangedTask(rooms),
    'pool.settle': poolSettle(rooms),
    'requests.forget': requestsForget(rooms),
    'stripe.catalog': stripeCatalog(rooms),
    'stripe.clock': stripeClock(rooms),
    'stripe.event': stripeEvent(rooms),
    'stripe.intent': stripeIntent(rooms),
    'stripe.nightly': stripeNightly(rooms),
    'stripe.price': stripePrice(rooms),
    'stripe.product': stripeProduct(rooms),
    'stripe.reconcile': stripeReconcile(rooms),
    'stripe.sweep': stripeSweep(rooms),
    'stripe.sync': stripeSync(rooms),
  };
}
