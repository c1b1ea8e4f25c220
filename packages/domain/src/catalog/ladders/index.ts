export { addTier } from './addTier.command.ts';
export { createPlanLadder } from './createPlanLadder.command.ts';
export { findCatalogLadder } from './findCatalogLadder.query.ts';
export {
  type CatalogLadder,
  type CatalogTier,
  selectCatalogLadders,
  selectPaidGrants,
  selectStandings,
} from './ladderStore.ts';
export { listCatalogLadders } from './listCatalogLadders.query.ts';
export { isOffered, type LadderProblem, problemsOf } from './problemsOf.ts';
export { removeTier } from './removeTier.command.ts';
export { reorderTiers } from './reorderTiers.command.ts';
export { checkOrder, grantsOvertaken, ranksOf } from './tierOrder.ts';
export { updatePlanLadder } from './updatePlanLadder.command.ts';
