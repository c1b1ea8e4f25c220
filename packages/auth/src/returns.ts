/** Where a person may be sent afterwards: our own pages and the origins the installation allows. */
export interface Returns {
  /** The public web origin, such as `https://console.example`. */
  readonly origin: string;
  /** Every origin that may be returned to, our own first. */
  readonly allowed: readonly string[];
  /** The absolute address of `candidate` when it may be returned to, else of `fallback`, a path of ours. */
  resolve(candidate: unknown, fallback: string): string;
  /** The same, for what nobody else may learn: only our own pages. */
  resolveOwn(candidate: unknown, fallback: string): string;
}

const longest = 2_000;
/** What URL parsers strip, fold or read differently: controls, blanks and backslashes. */
const ambiguous = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\\]/u;
const encodedSeparator = /%2f|%5c/i;

/** @throws Error when an origin is not a plain http or https origin. */
export function createReturns(webOrigin: string, trustedOrigins: readonly string[]): Returns {
  const origin = plainOrigin(webOrigin);
  const allowed = [...new Set([origin, ...trustedOrigins.map(plainOrigin)])];

  const accept = (candidate: unknown): string | null => {
    if (typeof candidate !== 'string' || candidate.length > longest || ambiguous.test(candidate)) return null;
    const isPath = candidate.startsWith('/') && !candidate.startsWith('//');
    if (!isPath && !/^https?:\/\/[^/]/i.test(candidate)) return null;
    const url = URL.parse(candidate, origin);
    if (!url || url.username || url.password || encodedSeparator.test(url.pathname)) return null;
    return allowed.includes(url.origin) ? url.href : null;
  };

  return {
    origin,
    allowed,
    resolve: (candidate, fallback) => accept(candidate) ?? new URL(fallback, origin).href,
    resolveOwn(candidate, fallback) {
      const address = accept(candidate);
      return address && new URL(address).origin === origin ? address : new URL(fallback, origin).href;
    },
  };
}

/** `address` with the query parameter `name`, replacing one of that name. */
export function withParameter(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}

function plainOrigin(text: string): string {
  const url = URL.parse(text);
  const isPlain = url && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(url.href);
  if (!isPlain || /[*?#]/.test(text)) {
    throw new Error(
      `"${text}" is not an origin: write it like https://console.example, without path or wildcard.`,
    );
  }
  return url.origin;
}
