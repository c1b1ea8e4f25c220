import { describe, expect, it } from 'vitest';
import { leaksIn, marker } from './leaks.mjs';

describe('what must not be in a log', () => {
  it.each([
    ['a secret of the installation', `started with ${marker}-app`],
    ['a key of Stripe', '{"authorization":"Bearer sk_test_simulator"}'],
    ['a secret of Stripe', 'whsec_abc'],
    ['a secret of Stripe', '"client_secret":"pi_3Nabc_secret_def"'],
    ['a session', '"cookie":"member_console.session_token=abc"'],
    ['a token', 'GET /reset-password?token=abcdefgh'],
    ['a password', '"password":"demo-password"'],
    ['the number of a card', 'paid with 4242 4242 4242 4242'],
    ['the address of a person', 'mail to ada@demo.test'],
    ['the address of a person', 'GET /verify?email=ada%40demo.test'],
  ])('%s is found, and told of without itself', (name, line) => {
    expect(leaksIn(`{"level":30,"msg":"started"}\n${line}`)).toEqual([{ line: 2, name }]);
  });

  it('is nothing that a request, a job or a stack says of itself', () => {
    const lines = [
      '{"level":30,"time":1793534400000,"requestId":"01a200e3d30274e3ac7b2beeb0b12b5b","msg":"POST /graphql 200"}',
      '{"task":"stripe.sync","attempt":1,"msg":"job failed"}',
      '    at run (/srv/node_modules/.pnpm/graphile-worker@0.18.0_typescript@7.0.2/dist/worker.js:1:2)',
    ];
    expect(leaksIn(lines.join('\n'))).toEqual([]);
  });
});
