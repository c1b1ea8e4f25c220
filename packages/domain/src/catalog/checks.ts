import { checkLine, type Issue } from '../kernel/index.ts';

export { checkReason } from '../kernel/index.ts';

/** Lengths in characters, as the database checks them where it does. */
export const LONGEST = { name: 120, description: 1000, identifier: 60, unit: 20 } as const;

const FORMS = {
  slug: /^[a-z0-9](-?[a-z0-9])*$/,
  setKey: /^[a-z][a-z0-9-]{1,59}$/,
  resourceKey: /^[a-z][a-z0-9]*\.[a-z][a-z0-9_]*$/,
  level: /^[a-z][a-z0-9_]{0,39}$/,
  typeKey: /^[a-z][a-z0-9_]{1,39}$/,
} as const;

const EXAMPLES: Readonly<Record<keyof typeof FORMS, string>> = {
  slug: 'Use lower-case letters, digits and single hyphens, such as `wiki-plus`.',
  setKey: 'Begin with a letter and use lower-case letters, digits and hyphens, such as `wiki-plus`.',
  resourceKey: 'Use two words of lower-case letters with a dot between, such as `forum.posts`.',
  level: 'Use lower-case letters, digits and underscores, such as `read_only`.',
  typeKey:
    'Begin with a letter; use 2 to 40 lower-case letters, digits and underscores, such as `housing_project`.',
};

function issue(field: string, code: string, message: string): readonly Issue[] {
  return [{ path: [field], code, message }];
}

/** A line of text that people read; undefined: not given, so nothing is wrong with it. */
export function checkName(name: string | undefined, field = 'name'): readonly Issue[] {
  if (name === undefined) return [];
  if (name.trim() === '') return issue(field, 'REQUIRED', 'Enter a name.');
  return checkLine(name, field, LONGEST.name);
}

/** Text that may be empty. */
export function checkDescription(description: string | undefined): readonly Issue[] {
  return description === undefined || description === ''
    ? []
    : checkLine(description, 'description', LONGEST.description);
}

export function checkUnit(unit: string | null | undefined): readonly Issue[] {
  return unit == null ? [] : checkLine(unit, 'unit', LONGEST.unit);
}

export function checkIdentifier(
  form: keyof typeof FORMS,
  text: string | undefined,
  field: string,
): readonly Issue[] {
  if (text === undefined) return [];
  if (text.length > LONGEST.identifier) {
    return issue(field, 'TOO_LONG', `Use at most ${LONGEST.identifier} characters.`);
  }
  return FORMS[form].test(text) ? [] : issue(field, 'BAD_CHARACTERS', EXAMPLES[form]);
}

/** Levels of an enum, lowest first: at least one, each once. No other kind has any. */
export function checkLevels(kind: string, levels: readonly string[]): readonly Issue[] {
  if (kind !== 'enum') {
    return levels.length === 0 ? [] : issue('levels', 'NOT_AN_ENUM', 'Only an ENUM has levels.');
  }
  if (levels.length === 0) return issue('levels', 'REQUIRED', 'Give an ENUM its levels, the lowest first.');
  if (levels.length > 50) return issue('levels', 'TOO_MANY', 'Use at most 50 levels.');
  if (new Set(levels).size < levels.length) return issue('levels', 'REPEATED', 'Name each level once.');
  return levels.flatMap((level) => checkIdentifier('level', level, 'levels')).slice(0, 1);
}

/** Days from being over a limit to what the policy does then. */
export function checkGraceDays(days: number | undefined): readonly Issue[] {
  if (days === undefined || (Number.isInteger(days) && days >= 0 && days <= 366)) return [];
  return issue('overLimitGraceDays', 'OUT_OF_RANGE', 'Use 0 to 366 days.');
}
