export {
  type DefaultGrantView,
  isTypeThere,
  selectDefaultGrants,
  selectDefaultHolders,
} from './defaultStore.ts';
export { listDefaultGrants } from './listDefaultGrants.query.ts';
export { removeDefaultGrant } from './removeDefaultGrant.command.ts';
export { setDefaultGrant } from './setDefaultGrant.command.ts';
