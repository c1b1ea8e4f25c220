export { type DiffOptions, diffSchema } from './diff.ts';
export {
  type MigrateOptions,
  type MigrateResult,
  migrate,
  pendingMigrations,
  resetDatabase,
} from './migrate.ts';
export { DatabaseRefused } from './server.ts';
