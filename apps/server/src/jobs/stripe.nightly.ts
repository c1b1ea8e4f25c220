import { reviewCatalog, startReconciliation } from '@member-console/domain/billing';
import { JOB } from '@member-console/domain/kernel';
import { stripeTask } from './stripeTask.ts';

/** Every night all of Stripe is compared with all of ours. */
export const stripeNightly = stripeTask(async (rooms) => {
  await reviewCatalog(rooms);
  await startReconciliation(rooms, JOB, { kind: 'nightly', isDryRun: false, reason: null });
});
