export { arbitraryCatalog, published, reconfigured } from './arbitraryCatalog.ts';
export {
  arbitraryEntitlements,
  arbitraryLimit,
  type EntitlementCase,
  RESOURCES,
} from './arbitraryEntitlements.ts';
export {
  arbitraryCalmHistory,
  arbitraryHistory,
  arbitraryStep,
  type History,
  type Step,
  type StepKind,
} from './arbitraryHistory.ts';
export {
  arbitraryCustomer,
  type CustomerStory,
  claimsIn,
  customerAt,
  GRACE,
  PRICES,
  snapshotRequest,
} from './arbitrarySnapshot.ts';
export { arbitraryTimeline, HORIZON, type TimelineCase } from './arbitraryTimeline.ts';
export { isDeep, randomFrom, seedOf } from './depth.ts';
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
export { mixOfHistories } from './mixOfHistories.ts';
export { type NaiveHolding, naiveHoldings, naiveOverride, naiveValue } from './naiveEntitlement.ts';
export { type NaiveInstant, naiveHistory, writtenHistory } from './naiveHistory.ts';
export { naivelyPaid, writtenAsPaid } from './naiveSnapshot.ts';
export {
  type NaiveWinner,
  naivelyGives,
  naiveNext,
  naiveWinners,
} from './naiveTimeline.ts';
export { type Kept, type Moment, playHistory } from './playHistory.ts';
export { prove } from './prove.ts';
export { isSuperseded, requestOf, touchedBy } from './requestOf.ts';
export { createStory, planRequest, type Story, trialRequest } from './story.ts';
export { rankAt, rankOf, told } from './told.ts';
