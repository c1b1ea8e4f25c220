export { listPersons } from './listPersons.query.ts';
export {
  type PersonPageRequest,
  type PersonPlace,
  type PersonStanding,
  selectStandings,
} from './personStore.ts';
export { signOutPersonEverywhere } from './signOutPersonEverywhere.command.ts';
