import { builder } from '../../builder.ts';
import { GRANT_SOURCES } from './GrantSource.ts';

export const ContributionSource = builder.enumType('ContributionSource', {
  description: 'Where a contribution comes from: a grant, by its source, or an override.',
  values: {
    ...GRANT_SOURCES,
    OVERRIDE: { value: 'override', description: "An operator's last word on one resource." },
  } as const,
});
