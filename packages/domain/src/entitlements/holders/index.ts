export type { HolderView } from './holderStore.ts';
export { listHolders } from './listHolders.query.ts';
