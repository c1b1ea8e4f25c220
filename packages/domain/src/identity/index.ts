export { addOperator } from './addOperator.command.ts';
export { firstDisplayName } from './displayName.ts';
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
