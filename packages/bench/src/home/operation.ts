import { readFile } from 'node:fs/promises';
import { type DocumentNode, Kind, parse } from 'graphql';
import { graphqlRequest } from '../http/graphqlRequest.ts';

const NAME = 'HomePage';

/** The one operation of the member's home, as the built page sends it. */
export interface Operation {
  readonly name: string;
  /** SHA-256 of its text, by which the server knows it. */
  readonly hash: string;
  readonly text: string;
}

/**
 * Finds the page's operation among the trusted documents of a checkout.
 *
 * @throws Error when it is not there.
 */
export async function findHomeOperation(checkout: string): Promise<Operation> {
  const file = `${checkout}/apps/web/src/__generated__/persisted-documents.json`;
  const documents = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, string>;
  const found = Object.entries(documents).find(([, text]) => nameOf(parse(text)) === NAME);
  if (found === undefined) {
    throw new Error(`No operation ${NAME} among the trusted documents: run npm run codegen.`);
  }
  return { name: NAME, hash: found[0], text: found[1] };
}

function nameOf(document: DocumentNode): string | undefined {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined;
}

/** The request of a browser in which this session is signed in, for the operation by its hash. */
export function homeRequest(operation: Operation, appSecret: string, token: string): string {
  const { name: operationName, hash: sha256Hash } = operation;
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  return graphqlRequest({ operationName, variables: {}, extensions }, appSecret, token);
}
