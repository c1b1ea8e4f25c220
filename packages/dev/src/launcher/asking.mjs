import http from 'node:http';

/**
 * Asks an address on this machine once.
 * @param {string} address
 * @param {{ method?: string, headers?: Record<string, string>, body?: string }} [question]
 * @returns {Promise<{ status: number, type: string, body: string }>}
 * @throws {Error} when nobody answers within five seconds
 */
export function ask(address, { method = 'GET', headers = {}, body = '' } = {}) {
  return new Promise((resolve, reject) => {
    const url = new URL(address);
    const options = { method, headers: { host: url.host, ...headers }, timeout: 5_000, agent: false };
    // "localhost" is what people type; every process of ours listens on 127.0.0.1.
    const request = http.request({
      ...options,
      host: '127.0.0.1',
      port: url.port,
      path: url.pathname + url.search,
    });
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.once('error', reject);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: text,
        });
      });
    });
    request.end(body);
  });
}

/** @param {string} address */
export async function isFine(address) {
  return (await ask(address)).status === 200;
}

/** @param {string} address */
export async function isPage(address) {
  const { status, type } = await ask(address, { headers: { accept: 'text/html' } });
  return status === 200 && type.includes('text/html');
}

/** @param {string} address of the GraphQL door */
export async function answersGraphql(address) {
  const { status, body } = await ask(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  return status === 200 && body.includes('"Query"');
}
