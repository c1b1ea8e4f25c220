import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request in whose course something happens, for rooms that are not told of requests. */
export const currentRequest = new AsyncLocalStorage<string>();
