import { deepStrictEqual } from 'node:assert/strict';
import { request } from 'node:http';
import type { Side } from './side.ts';

/**
 * Asks every side the first `count` of its requests and insists on the same bytes.
 *
 * @returns the mean length of an answer in bytes.
 * @throws AssertionError that shows where two answers part.
 */
export async function assertEqualAnswers(sides: readonly Side[], count: number): Promise<number> {
  let bytes = 0;
  for (let place = 0; place < count; place += 1) {
    const answers = await Promise.all(
      sides.map((side) => ask(side.serving.port, side.requests[place] ?? '')),
    );
    const [first = ''] = answers;
    for (const [side, answer] of answers.entries()) {
      if (answer === first) continue;
      const names = `${sides[side]?.name} and ${sides[0]?.name}`;
      const { meaning } = sides[side] ?? {};
      const [told, expected] = [JSON.parse(answer), JSON.parse(first)].map(meaning ?? ((same) => same));
      deepStrictEqual(told, expected, `${names} answer differently.`);
      if (meaning) continue;
      throw new Error(`${names} answer the same in different bytes:\n${answer}\n${first}`);
    }
    bytes += Buffer.byteLength(first);
  }
  return Math.round(bytes / count);
}

/** Sends a whole HTTP request as text, and expects 200. */
function ask(port: number, text: string): Promise<string> {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [, ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  return new Promise((resolve, reject) => {
    const asking = request(
      { port, host: '127.0.0.1', method: 'POST', path: '/graphql', headers },
      (answer) => {
        let received = '';
        answer.setEncoding('utf8').on('data', (chunk) => {
          received += chunk;
        });
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(received);
          else reject(new Error(`Port ${port} answered ${answer.statusCode}: ${received}`));
        });
      },
    );
    asking.on('error', reject).end(body);
  });
}
