import { readFileSync } from 'node:fs';

/** The browser half of the security module, which the wiki's client loads by a fixed name. */
export const clientScript = readFileSync(new URL('./client/security.js', import.meta.url));
export const clientStyle = readFileSync(new URL('./client/security.css', import.meta.url));
