import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { EngineAdapter } from './engineAdapter.ts';
import type { SchemaFile } from './files.ts';

/** A running engine, and what Postgres last said no with. */
export interface Engine {
  readonly schema: glue.SchemaEngine;
  readonly lastRefusal: () => pg.DatabaseError | undefined;
}

/**
 * Runs Prisma's own schema engine (the WebAssembly build) on one connection, which is closed afterwards.
 *
 * @throws Error in the engine's words.
 */
export async function withEngine<T>(
  connectionString: string,
  files: readonly SchemaFile[],
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  await instantiate();
  const adapter = new EngineAdapter(connectionString);
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  try {
    const schema = await glue.SchemaEngine.new(
      { datamodels },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    try {
      return await work({ schema, lastRefusal: () => adapter.lastRefusal });
    } finally {
      schema.free();
    }
  } finally {
    await adapter.close();
  }
}

/** The part of a global that the type libraries without a browser do not declare. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: object } }>;
};

let instantiated: Promise<void> | undefined;

function instantiate(): Promise<void> {
  instantiated ??= (async () => {
    const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const program = await readFile(script.replace(/\.js$/, '.wasm'));
    const imports = { './schema_engine_bg.js': ownImports() };
    const { instance } = await WebAssembly.instantiate(program, imports);
    const exports = instance.exports as { __wbindgen_start: () => void };
    glue.__wbg_set_wasm(exports);
    exports.__wbindgen_start();
  })();
  return instantiated;
}

/**
 * The generated imports with two of ours. The engine never clears the timer of its own lock, which would keep
 * the process alive for 10 s; and it reports a crash of its own to a global that only Prisma's CLI sets up.
 */
function ownImports(): Record<string, unknown> {
  const imports: Record<string, unknown> = { ...glue };
  for (const name of Object.keys(imports)) {
    if (name.startsWith('__wbg_setTimeout_')) {
      imports[name] = (work: () => void, delay: number) => setTimeout(work, delay >>> 0).unref();
    }
  }
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(`Prisma's schema engine crashed: ${message}`);
      },
    },
  });
  return imports;
}
