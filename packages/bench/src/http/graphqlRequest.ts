import { sessionCookies } from '../world/cookies.ts';

/** The whole request of a browser in which this session is signed in. */
export function graphqlRequest(
  content: object,
  appSecret: string,
  token: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const body = JSON.stringify(content);
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
    ...more,
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /graphql HTTP/1.1\r\n${head.join('')}\r\n${body}`;
}
