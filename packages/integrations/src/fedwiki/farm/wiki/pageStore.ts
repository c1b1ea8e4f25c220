import path from 'node:path';
import { callbackify } from 'node:util';
import createPages, { type PageHandler, type WikiOptions } from 'wiki-server/lib/page.js';
import { writeAtomically } from '../atomicFile.ts';

const write = callbackify(writeAtomically);

/**
 * The wiki's own page files, except that a page is written whole or not at all. The stock store empties the file
 * first: a crash at that moment would leave a page without its text.
 */
// biome-ignore lint/style/noDefaultExport: the wiki server calls the default export.
export default function createPageStore(options: WikiOptions): PageHandler {
  const pages = createPages(options);
  pages.put = (slug, page, done) => {
    const text = JSON.stringify(page, null, 2);
    write(path.join(options.db, slug), text, options.site.folders.staging, done);
  };
  return pages;
}
