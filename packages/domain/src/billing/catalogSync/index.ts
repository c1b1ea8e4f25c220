export { selectPayingCounts, selectStripeSyncs } from './catalogSyncStore.ts';
export { checkCatalogDrift } from './checkCatalogDrift.command.ts';
export { reviewCatalog } from './reviewCatalog.command.ts';
export {
  DIFFERENCE_FIELDS,
  type DifferenceField,
  type StripeDifference,
  type StripeSync,
  type StripeSyncState,
  stripeSyncOf,
} from './stripeSync.ts';
export { type SyncNowAnswer, type SyncRequested, syncPriceNow, syncProductNow } from './syncNow.command.ts';
export { syncPrice } from './syncPrice.command.ts';
export { syncProduct } from './syncProduct.command.ts';
