import { peerAddressHeader } from '@member-console/auth';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A Fastify request as the web platform knows it. The peer's address is ours to tell, never the client's. */
export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(peerAddressHeader, request.socket.remoteAddress ?? '');
  return headers;
}

export function webRequest(request: FastifyRequest, origin: string): Request {
  const { method } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD' && Buffer.isBuffer(request.body);
  return new Request(new URL(request.url, origin), {
    method,
    headers: webHeaders(request),
    ...(hasBody ? { body: new Uint8Array(request.body as Buffer) } : {}),
  });
}

/** Sends a web response on. Several cookies stay several headers. */
export async function sendWebResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}
