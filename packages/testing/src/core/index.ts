export {
  arbitraryEntitlements,
  arbitraryLimit,
  type EntitlementCase,
  RESOURCES,
} from './arbitraryEntitlements.ts';
export { arbitraryTimeline, HORIZON, type TimelineCase } from './arbitraryTimeline.ts';
export { frozen } from './frozen.ts';
export { commit } from './memoryCommit.ts';
export {
  emptyPool,
  factsFor,
  type MemoryAnswer,
  type MemoryCase,
  type MemoryCatalog,
  type MemoryPool,
  settleInMemory,
} from './memoryPool.ts';
export { type Mix, mixOfEntitlements, mixOfTimelines } from './mixOf.ts';
export { type NaiveHolding, naiveHoldings, naiveOverride, naiveValue } from './naiveEntitlement.ts';
export {
  type NaiveWinner,
  naivelyGives,
  naiveNext,
  naiveWinners,
} from './naiveTimeline.ts';
export { prove } from './prove.ts';
