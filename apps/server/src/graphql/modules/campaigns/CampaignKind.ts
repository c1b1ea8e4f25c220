import { builder } from '../../builder.ts';

export const CampaignKind = builder.enumType('CampaignKind', {
  description: 'What a campaign does to each organization.',
  values: {
    CATALOG_CHANGED: {
      value: 'catalog_changed',
      description: 'Settles it against a ladder or default that has changed.',
    },
    BACKFILL_DEFAULTS: {
      value: 'backfill_defaults',
      description: 'Makes its defaults what its type says today.',
    },
    PUBLISH_SET_VERSION: {
      value: 'publish_set_version',
      description: 'Moves what it holds of older versions of a set to a new one.',
    },
  } as const,
});
