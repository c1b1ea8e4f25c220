import { defineConfig } from 'prisma/config';

/** Tells the Prisma CLI where the schema and the migrations live. The address is needed by `migrate` alone. */
export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
