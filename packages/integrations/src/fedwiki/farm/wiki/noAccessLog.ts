import type { RequestListener } from 'node:http';

type Middleware = (...args: [...Parameters<RequestListener>, next: () => void]) => void;

/** Stands where the wiki would log every address in full. The public door logs what matters. */
// biome-ignore lint/style/noDefaultExport: the wiki server calls the default export.
export default function noAccessLog(): Middleware {
  return (_request, _response, next) => next();
}
