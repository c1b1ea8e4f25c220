import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { CampaignWords_campaignFragment } from '../../../../../__generated__/graphql.ts';

graphql(`
  fragment CampaignWords_campaign on Campaign {
    id
    organizationType
    ladder {
      id
      name
    }
    version {
      id
      number
      entitlementSet {
        id
        name
      }
    }
  }
`);

type About = Pick<CampaignWords_campaignFragment, 'organizationType' | 'ladder' | 'version'>;

/** What a campaign is about, in words; empty when it is about every organization. */
export function useCampaignWords(): (campaign: About) => string {
  const { t } = useTranslation('operator');
  return ({ organizationType, ladder, version }) => {
    if (version)
      return t('campaigns.aboutVersion', { set: version.entitlementSet.name, number: version.number });
    if (ladder) return t('campaigns.aboutLadder', { ladder: ladder.name });
    return organizationType ? t('campaigns.aboutType', { type: organizationType }) : '';
  };
}
