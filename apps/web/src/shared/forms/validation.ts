import type { FormProblem } from '@member-console/ui';

/** A `ValidationIssue` as mutations select it. */
export interface ServerIssue {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

/**
 * The server's issues beside the fields they are about; a path ends with the field's name. `words` has our own
 * sentence for `field.CODE`; the server's English stands in for a code that is new.
 */
export function problemsOf(
  issues: readonly ServerIssue[],
  words: Readonly<Record<string, string>>,
): FormProblem[] {
  return issues.map(({ path, code, message }) => {
    const field = path.at(-1);
    return { field, message: words[`${field}.${code}`] ?? message };
  });
}
