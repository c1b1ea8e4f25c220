/**
 * Everything that the public door offers. What is not listed here is refused before the wiki sees it, so a
 * route that a later version of the wiki adds is closed until somebody opens it here.
 */
export type Offer =
  | { readonly kind: 'page' | 'read' }
  | { readonly kind: 'ownerRead' }
  | { readonly kind: 'script' | 'scriptStyle' }
  | { readonly kind: 'enter' | 'status' | 'leave' }
  | { readonly kind: 'assetList' | 'assetIndex' }
  | { readonly kind: 'pageAction' | 'flag' }
  | { readonly kind: 'pageDelete'; readonly slug: string; readonly from: 'pages' | 'recycler' }
  | { readonly kind: 'assetUpload' | 'assetDelete' }
  | { readonly kind: 'imageUpload'; readonly name: string };

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';
type Make = (part: string) => Offer;

const slug = '[a-z0-9-]{1,200}';
/** Rest of a path to a file. `..`, hidden names and encoded slashes or dots never get this far. */
const file = "(?:[\\w~!$&'()*+,;=:@%-][\\w.~!$&'()*+,;=:@%-]*/)*[\\w~!$&'()*+,;=:@%-][\\w.~!$&'()*+,;=:@%-]*";
/** Pages side by side: `/view/welcome-visitors/other.site/some-page`. */
const lineup = `(?!(?:auth|console|plugin|proxy|remote|security|system)/)(?:[a-zA-Z0-9:.-]+/${slug}(?:_rev[0-9]+)?/)*[a-zA-Z0-9:.-]+/${slug}(?:_rev[0-9]+)?/?`;

const offer =
  (kind: Exclude<Offer['kind'], 'pageDelete' | 'imageUpload'>): Make =>
  () => ({ kind });

const OFFERS: readonly (readonly [Method, RegExp, Make])[] = [
  ['GET', /^$/, offer('read')],
  ['GET', /^console\/enter$/, offer('enter')],
  ['GET', /^console\/status$/, offer('status')],
  ['POST', /^console\/leave$/, offer('leave')],
  ['GET', /^security\/security\.js$/, offer('script')],
  ['GET', /^security\/security\.css$/, offer('scriptStyle')],

  ['GET', new RegExp(`^${slug}\\.html$`), offer('page')],
  ['GET', new RegExp(`^${slug}\\.json$`), offer('read')],
  ['GET', /^favicon\.png$/, offer('read')],
  ['GET', /^theme\/\w+\.\w+$/, offer('read')],
  ['GET', /^sitemap\.xml$/, offer('read')],
  ['GET', /^system\/(?:factories|plugins|site-index|sitemap|slugs)\.json$/, offer('read')],
  ['GET', /^client\.js(?:\.map)?$/, offer('read')],
  ['GET', new RegExp(`^(?:assets|dialog|images|js|plugins/[a-z]+|style)/${file}$`), offer('read')],

  // A whole site in one answer, and what was thrown away, are for the owner.
  ['GET', /^system\/export\.json$/, offer('ownerRead')],
  ['GET', new RegExp(`^recycler/(?:favicon\\.png|system/slugs\\.json|${slug}\\.json)$`), offer('ownerRead')],

  ['GET', /^plugin\/assets\/list$/, offer('assetList')],
  ['GET', /^plugin\/assets\/index$/, offer('assetIndex')],

  ['PUT', new RegExp(`^page/${slug}/action$`), offer('pageAction')],
  ['DELETE', new RegExp(`^(${slug})\\.json$`), (part) => ({ kind: 'pageDelete', slug: part, from: 'pages' })],
  [
    'DELETE',
    new RegExp(`^recycler/(${slug})\\.json$`),
    (part) => ({ kind: 'pageDelete', slug: part, from: 'recycler' }),
  ],
  ['POST', /^favicon\.png$/, offer('flag')],
  ['POST', /^plugin\/assets\/upload$/, offer('assetUpload')],
  ['POST', /^plugin\/assets\/delete$/, offer('assetDelete')],
  ['POST', /^plugins\/image\/upload\/([a-f0-9]{32}\.\w{1,10})$/, (name) => ({ kind: 'imageUpload', name })],

  ['GET', new RegExp(`^${lineup}$`), offer('page')],
];

/** The offer that a request asks for, if any. `path` begins with a slash and is not decoded. */
export function findOffer(method: string, path: string): Offer | undefined {
  if (/%(?:00|2e|2f|5c)/i.test(path)) return undefined;
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const [offered, pattern, make] of OFFERS) {
    const match = offered === asked ? pattern.exec(path.slice(1)) : null;
    if (match) return make(match[1] ?? '');
  }
  return undefined;
}

/** Whether a method can change something. */
export function isWrite(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}
