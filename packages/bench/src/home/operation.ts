import { readFile } from 'node:fs/promises';
import { type DocumentNode, Kind, parse } from 'graphql';
import { sessionCookies } from '../world/cookies.ts';

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

/** The whole request of a browser in which this session is signed in. */
export function homeRequest(operation: Operation, appSecret: string, token: string): string {
  const { name: operationName, hash: sha256Hash } = operation;
  const body = JSON.stringify({
    operationName,
    variables: {},
    extensions: { persistedQuery: { version: 1, sha256Hash } },
  });
  const headers = {
    host: 'localhost',
    connection: 'keep-alive',
    'content-length': Buffer.byteLength(body),
    'content-type': 'application/json',
    accept: 'application/graphql-response+json,application/json;q=0.9',
    'apollo-require-preflight': '1',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0',
    'accept-encoding': 'gzip, deflate, br, zstd',
    'accept-language': 'en-GB,en;q=0.9,de;q=0.8',
    origin: 'http://localhost',
    referer: 'http://localhost/home',
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
    cookie: sessionCookies(appSecret).header(token),
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /graphql HTTP/1.1\r\n${head.join('')}\r\n${body}`;
}
