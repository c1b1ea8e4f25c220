import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a caller is told of a request that no door could read; everything else is a defect of ours. */
const REFUSALS: Readonly<Record<number, { code: string; message: string }>> = {
  400: { code: 'BAD_REQUEST', message: 'The request cannot be read. Is its body JSON?' },
  413: { code: 'PAYLOAD_TOO_LARGE', message: 'The request is too large.' },
  414: { code: 'BAD_REQUEST', message: 'The address is too long.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send application/json.' },
};
const DEFECT = { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' };

/** Answers errors outside of the doors: typed, with the request's id, and in GraphQL's shape where GraphQL is spoken. */
export function answerError(
  error: { readonly statusCode?: number | undefined },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500;
  const refusal = REFUSALS[status] ?? (status < 500 ? REFUSALS[400] : undefined);
  if (refusal === undefined) request.log.error({ err: error }, 'request failed');
  const { code, message } = refusal ?? DEFECT;
  const requestId = request.id;
  const isGraphql = request.url.split('?', 1)[0] === '/graphql';
  return reply
    .code(refusal === undefined ? 500 : status)
    .type('application/json; charset=utf-8')
    .header('x-request-id', requestId)
    .send(
      isGraphql ? { errors: [{ message, extensions: { code, requestId } }] } : { code, message, requestId },
    );
}
