export { type RecordedStatements, recordStatements } from './recordStatements.ts';
export {
  createTestDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
  useDatabase,
} from './useDatabase.ts';
