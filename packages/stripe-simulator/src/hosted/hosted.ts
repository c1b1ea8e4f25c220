import type { PageResponse, Parts } from '../door/server.ts';
export function hosted(
  _parts: Parts,
  _request: { method: string; url: string; body: string },
): Promise<PageResponse> {
  return Promise.resolve({ status: 404, headers: {}, body: '' });
}
