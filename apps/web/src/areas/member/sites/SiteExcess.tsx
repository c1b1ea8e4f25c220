import type { FragmentType } from '@apollo/client';
import { LinkButton, Notice, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SiteExcess_organizationFragment } from '../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { chooseSitesUrl } from '../urls.ts';
import { useLookAgain } from './useLookAgain.ts';

const organizationFragment = graphql(`
  fragment SiteExcess_organization on Organization {
    id
    viewerCapabilities
    entitlements {
      resource {
        id
        key
      }
      overLimit {
        limit
        used
        frozen
        deadline
        chosenAt
        items {
          id
          isFrozen
        }
      }
    }
  }
`);

type Excess = NonNullable<SiteExcess_organizationFragment['entitlements'][number]['overLimit']>;

export interface SiteExcessProps {
  organization: FragmentType<SiteExcess_organizationFragment>;
}

/** There are more sites than the plan includes: what becomes of them, when, and how to choose. */
export function SiteExcess({ organization }: SiteExcessProps) {
  const { t } = useTranslation('member');
  const data = useFragmentData(organizationFragment, organization);
  const excess =
    data.entitlements.find(({ resource }) => resource.key === 'fedwiki.sites')?.overLimit ?? null;
  const changing = excess === null ? [] : changingItems(excess);
  useLookAgain(changing.length === 0 ? [] : [data.id, ...changing]);
  const titleOf = useTitle();
  const wordsOf = useWords();
  if (excess === null) return null;
  const mayChoose = data.viewerCapabilities.includes('SITE_MANAGE') && excess.limit !== '0';
  return (
    <Notice
      tone="warning"
      title={titleOf(excess)}
      actions={mayChoose && <LinkButton to={chooseSitesUrl}>{t('excess.choose')}</LinkButton>}
    >
      <Stack gap={2}>
        <span>{changing.length > 0 ? t('excess.changing') : wordsOf(excess)}</span>
        <span>{t('excess.safe')}</span>
      </Stack>
    </Notice>
  );
}

/** Sites that are about to become writable or read-only, because a choice that applies says so. */
function changingItems({ limit, items, chosenAt, deadline }: Excess): string[] {
  if (chosenAt === null || chosenAt < deadline) return [];
  return items
    .filter(({ isFrozen }, place) => isFrozen !== BigInt(place) >= BigInt(limit))
    .map(({ id }) => id);
}

function useTitle() {
  const { t } = useTranslation('member');
  return ({ frozen, used, limit }: Excess) =>
    frozen > 0 ? t('excess.readOnly', { count: frozen }) : t('excess.title', { count: Number(used), limit });
}

function useWords() {
  const { t } = useTranslation('member');
  const format = useFormat();
  return ({ frozen, limit, deadline, chosenAt }: Excess) => {
    if (frozen > 0) return t('excess.over', { limit });
    return t(chosenAt === null ? 'excess.waits' : 'excess.chosen', { date: format.date(deadline) });
  };
}
