import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Claim, claimExactly, claimPorts } from './ports.mjs';

describe('ports', () => {
  let folder = '';
  let file = '';
  const open: { close(): unknown }[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ports '));
    file = join(folder, 'ports.json');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
    rmSync(folder, { recursive: true });
  });

  async function claim(preferred: Record<string, number>, demanded = {}): Promise<Record<string, Claim>> {
    const claims = await claimPorts(file, preferred, demanded);
    open.push(...Object.values(claims).map(({ release }) => ({ close: release })));
    return claims;
  }

  async function freePort(): Promise<number> {
    const free = await claimExactly(0);
    await free?.release();
    return free?.port ?? 0;
  }

  function occupy(port: number, host: string): Promise<Server> {
    return new Promise((resolve, reject) => {
      const server = createServer();
      server.once('error', reject).listen(port, host, () => resolve(server));
      open.push(server);
    });
  }

  it('takes the preferred one, keeps it in the file and takes it again', async () => {
    const port = await freePort();
    const first = await claim({ web: port });
    expect(first.web?.port).toBe(port);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ web: port });
    await first.web?.release();
    const other = await freePort();
    expect((await claim({ web: other })).web?.port).toBe(port);
  });

  it.each(['127.0.0.1', '0.0.0.0', '::1'])('goes on to another when %s is taken', async (host) => {
    const port = await freePort();
    await occupy(port, host);
    const claims = await claim({ web: port });
    expect(claims.web?.port).not.toBe(port);
  });

  it('gives two houses that start at the same instant different ports', async () => {
    const port = await freePort();
    const [one, two] = await Promise.all([
      claimPorts(join(folder, 'one.json'), { web: port, server: port }),
      claimPorts(join(folder, 'two.json'), { web: port, server: port }),
    ]);
    open.push(...[...Object.values(one), ...Object.values(two)].map(({ release }) => ({ close: release })));
    const all = [one.web, one.server, two.web, two.server].map((given) => given?.port);
    expect(new Set(all).size).toBe(4);
  });

  it('says in one sentence that a demanded port is taken, and holds on to nothing', async () => {
    const [free, taken] = [await freePort(), await freePort()];
    await occupy(taken, '127.0.0.1');
    await expect(claim({ server: free, web: 5173 }, { web: taken })).rejects.toThrow(
      `Port ${taken} is taken by another program: end that, choose another with --port, or leave --port out and a free one is found.`,
    );
    await occupy(free, '127.0.0.1');
  });

  it('survives a file of nonsense', async () => {
    writeFileSync(file, '{"web": "x');
    expect((await claim({ web: 0 })).web?.port).toBeGreaterThan(0);
  });
});
