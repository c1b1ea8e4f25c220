import { useTranslation } from 'react-i18next';

/** Limits of the server's that a form can know beforehand. */
const longest = { name: 120, description: 1000, identifier: 60, unit: 20, reason: 500 } as const;

const shapes = {
  slug: /^[a-z0-9](-?[a-z0-9])*$/,
  setKey: /^[a-z][a-z0-9-]{1,59}$/,
  resourceKey: /^[a-z][a-z0-9]*\.[a-z][a-z0-9_]*$/,
} as const;

/** What a line of levels says: one a line, the lowest first. */
export function levelsIn(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

/** Checks that the forms of the catalog share, in the reader's language. */
export function useCatalogChecks() {
  const { t } = useTranslation('operator');
  const tooLong = (value: string, count: number) =>
    value.length > count ? t('catalogCheck.tooLong', { count }) : null;
  const identifier = (shape: keyof typeof shapes) => (value: string) => {
    if (value === '') return t('catalogCheck.missing');
    return (
      tooLong(value, longest.identifier) ?? (shapes[shape].test(value) ? null : t(`catalogCheck.${shape}`))
    );
  };
  return {
    slug: identifier('slug'),
    setKey: identifier('setKey'),
    resourceKey: identifier('resourceKey'),
    name: (value: string) =>
      value.trim() === '' ? t('catalogCheck.missing') : tooLong(value.trim(), longest.name),
    description: (value: string) => tooLong(value, longest.description),
    unit: (value: string) => tooLong(value, longest.unit),
    reason: (value: string) => tooLong(value, longest.reason),
    requiredReason: (value: string) =>
      value.trim() === '' ? t('catalogCheck.reason') : tooLong(value, longest.reason),
    levels(value: string) {
      const levels = levelsIn(value);
      if (levels.length === 0) return t('catalogCheck.levelsMissing');
      if (new Set(levels).size < levels.length) return t('catalogCheck.levelsRepeated');
      return levels.every((level) => /^[a-z][a-z0-9_]{0,39}$/.test(level)) ? null : t('catalogCheck.level');
    },
    whole: (value: string, most: number) =>
      /^\d+$/.test(value) && Number(value) <= most ? null : t('catalogCheck.whole', { most }),
  };
}
