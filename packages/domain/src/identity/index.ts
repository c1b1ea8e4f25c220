export { firstDisplayName } from './displayName.ts';
export { addOperator } from './operators/addOperator.command.ts';
export { appointOperator } from './operators/appointOperator.command.ts';
export { changeOperatorRole } from './operators/changeOperatorRole.command.ts';
export { endOperatorTerm } from './operators/endOperatorTerm.command.ts';
export { listOperatorTerms } from './operators/listOperatorTerms.query.ts';
export type {
  AlreadyOperator,
  LastAdministrator,
  OperatorTerm,
  OperatorTermState,
} from './operators/operatorTerm.ts';
export { selectTermsByIds } from './operators/operatorTermStore.ts';
export * from './persons/index.ts';
export type * from './ports.ts';
export { endSession, requestEmailChange, signOutEverywhere } from './sessions.command.ts';
export {
  insertPerson,
  type PersonView,
  type Picture,
  selectIsDemoWorld,
  selectPersons,
  selectPicture,
} from './store.ts';
export { updatePicture } from './updatePicture.command.ts';
export { type ProfileChange, updateProfile } from './updateProfile.command.ts';
export { findViewer, findViewerOfToken, type Locale, type Viewer } from './viewer.query.ts';
export * from './viewings/index.ts';
