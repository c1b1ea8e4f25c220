export { endViewing } from './endViewing.command.ts';
export { refuseChange } from './refuseChange.command.ts';
export { startViewing } from './startViewing.command.ts';
export { throughTheirEyes } from './throughTheirEyes.query.ts';
export type { Viewing } from './viewing.ts';
