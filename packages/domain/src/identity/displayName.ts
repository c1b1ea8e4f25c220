import { z } from 'zod';
import { isPlainText, lengthOf, plainTextOf } from '../kernel/index.ts';

/** Characters. The database checks the same. */
const LONGEST = 80;

/** A name as its owner gives it. */
export const DisplayName = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .refine((name) => lengthOf(name) <= LONGEST, `Use at most ${LONGEST} characters.`)
  .refine((name) => name === '' || isPlainText(name), 'Use visible characters only.');

/**
 * A name to begin with, whatever the identity provider says: as much of it as can be shown, else the first part
 * of the address. Nobody is kept out because of a name; everybody can change it later.
 */
export function firstDisplayName(name: string, email: string): string {
  return plainTextOf(name, LONGEST) || plainTextOf(email.split('@')[0] ?? '', LONGEST) || 'Member';
}
