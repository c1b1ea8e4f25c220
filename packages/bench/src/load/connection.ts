import { connect } from 'node:net';

/** What one connection saw: milliseconds of each answered request, and how many answers were not what we asked for. */
export interface Seen {
  readonly milliseconds: number[];
  failures: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * Sends one request after the other over one connection, each when the one before is answered, until `isOver`.
 * Bare sockets, because a client that parses what it need not would take the processor from what it measures.
 *
 * @param requests whole requests, sent from the `first` on and around.
 * @throws Error when the connection breaks, or an answer does not say how long it is.
 */
export function drive(
  port: number,
  requests: readonly Buffer[],
  first: number,
  isOver: () => boolean,
  answer = '{"data":{',
): Promise<Seen> {
  const seen: Seen = { milliseconds: [], failures: 0 };
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let next = first;
    let sentAt = 0;
    let received: Buffer = Buffer.alloc(0);

    const send = () => {
      if (isOver()) {
        socket.destroy();
        resolve(seen);
        return;
      }
      sentAt = performance.now();
      socket.write(requests[next++ % requests.length] as Buffer);
    };
    socket
      .on('connect', send)
      .on('error', reject)
      .on('close', () => reject(new Error('The server hung up.')));
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const headEnd = received.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const head = received.toString('latin1', 0, headEnd);
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (length === undefined) {
        socket.destroy(new Error(`An answer without a length: ${head}`));
        return;
      }
      const bodyAt = headEnd + HEAD_END.length;
      if (received.length < bodyAt + Number(length)) return;
      seen.milliseconds.push(performance.now() - sentAt);
      const isGood =
        head.startsWith('HTTP/1.1 200') &&
        received.toString('latin1', bodyAt, bodyAt + answer.length) === answer;
      if (!isGood) seen.failures += 1;
      received = Buffer.alloc(0);
      send();
    });
  });
}
