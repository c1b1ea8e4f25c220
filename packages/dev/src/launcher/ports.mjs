import { readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';

/**
 * A port that nobody else can take until it is released, which happens just before its process starts.
 * @typedef {object} Claim
 * @property {number} port
 * @property {() => Promise<void>} release
 */

const loopbacks = ['127.0.0.1', '::1'];

/**
 * Claims one port for each name: the one kept from the last time, else the preferred one, else the next free.
 * @param {string} file where the ports of this checkout are kept
 * @param {Record<string, number>} preferred 0 for "any"
 * @param {Record<string, number | undefined>} [demanded] ports that a person asked for by number
 * @returns {Promise<Record<string, Claim>>}
 * @throws {Error} a sentence, when a demanded port is taken
 */
export async function claimPorts(file, preferred, demanded = {}) {
  const kept = readKept(file);
  /** @type {Record<string, Claim>} */
  const claims = {};
  for (const [name, first] of Object.entries(preferred)) {
    const demand = demanded[name];
    const claim =
      demand === undefined
        ? await claimFrom(first === 0 ? 0 : (kept[name] ?? first), first)
        : await claimExactly(demand);
    if (!claim) {
      await Promise.all(Object.values(claims).map(({ release }) => release()));
      throw new Error(
        `Port ${demand} is taken by another program: end that, choose another with --port, ` +
          'or leave --port out and a free one is found.',
      );
    }
    claims[name] = claim;
  }
  const ports = Object.fromEntries(Object.entries(claims).map(([name, { port }]) => [name, port]));
  writeFileSync(file, `${JSON.stringify(ports)}\n`);
  return claims;
}

/**
 * @param {number} wanted
 * @param {number} preferred
 */
async function claimFrom(wanted, preferred) {
  const start = wanted === 0 ? 0 : preferred;
  const candidates = [wanted, ...Array.from({ length: start === 0 ? 0 : 100 }, (_, step) => start + step), 0];
  for (const port of candidates) {
    const claim = await claimExactly(port);
    if (claim) return claim;
  }
  return undefined;
}

/**
 * Takes the port on both loopbacks: browsers may ask either for "localhost".
 * @param {number} port 0 for any
 * @returns {Promise<Claim | undefined>} undefined when somebody has it
 */
export async function claimExactly(port) {
  /** @type {net.Server[]} */
  const held = [];
  const release = async () => {
    await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  };
  let chosen = port;
  for (const host of loopbacks) {
    const outcome = await listen(chosen, host);
    if (outcome === 'absent') continue;
    if (outcome === 'taken') {
      await release();
      return undefined;
    }
    held.push(outcome);
    chosen = /** @type {net.AddressInfo} */ (outcome.address()).port;
  }
  return held.length > 0 ? { port: chosen, release } : undefined;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<net.Server | 'taken' | 'absent'>} absent: this machine has no such loopback
 */
function listen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' ? 'absent' : 'taken');
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.unref();
      resolve(server);
    });
  });
}

/**
 * @param {string} file
 * @returns {Record<string, number>}
 */
function readKept(file) {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    return Object.fromEntries(Object.entries(kept).filter(([, port]) => Number.isInteger(port)));
  } catch {
    return {};
  }
}
