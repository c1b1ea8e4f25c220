export { type Askable, askTogether } from './askTogether.ts';
export { createDatabase, type Database, type DatabaseOptions, type Statement } from './database.ts';
export { Prisma, type PrismaClient } from './generated/prisma/client.ts';
export { listen } from './listen.ts';
