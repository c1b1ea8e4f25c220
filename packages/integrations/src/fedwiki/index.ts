export { createFedWiki, type FedWikiOptions } from './createFedWiki.ts';
