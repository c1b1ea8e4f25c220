export { grace } from './grace.query.ts';
export type { Grace } from './graceStore.ts';
export { type SetGraceDaysAnswer, setGraceDays } from './setGraceDays.command.ts';
