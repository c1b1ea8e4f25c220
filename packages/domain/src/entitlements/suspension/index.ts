export { restoreOrganization } from './restoreOrganization.command.ts';
export { suspendOrganization } from './suspendOrganization.command.ts';
export { type SuspensionReach, selectSuspensionReach } from './suspensionStore.ts';
