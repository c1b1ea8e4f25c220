import { isPlainText, lengthOf } from './plainText.ts';
import type { Issue } from './refusals.ts';

/** Characters of a reason. */
const LONGEST_REASON = 500;

/** Why somebody does it. Required for whatever takes something away. */
export function checkReason(reason: string | null, isRequired: boolean): readonly Issue[] {
  if (reason === null || reason.trim() === '') {
    return isRequired ? [{ path: ['reason'], code: 'REQUIRED', message: 'Say why.' }] : [];
  }
  return checkLine(reason, 'reason', LONGEST_REASON);
}

/** A line of text that people read. */
export function checkLine(text: string, field: string, longest: number): readonly Issue[] {
  if (lengthOf(text) > longest) {
    return [{ path: [field], code: 'TOO_LONG', message: `Use at most ${longest} characters.` }];
  }
  if (isPlainText(text)) return [];
  return [{ path: [field], code: 'BAD_CHARACTERS', message: 'Use visible characters only.' }];
}
