import type { FragmentType } from '@apollo/client';
import { Button, RestoreIcon, VisuallyHidden } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { RestoreButton_siteFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import type { DenialFacts } from '../../sites/Denial.tsx';
import { useRestore } from './useRestore.ts';

const siteFragment = graphql(`
  fragment RestoreButton_site on Site {
    id
    title
  }
`);

export interface RestoreButtonProps {
  site: FragmentType<RestoreButton_siteFragment>;
  /** The plan has no place for the site. */
  onDenied: (denial: DenialFacts) => void;
}

/** Makes an archived site writable again. */
export function RestoreButton({ site, onDenied }: RestoreButtonProps) {
  const { t } = useTranslation('member');
  const data = useFragmentData(siteFragment, site);
  const restore = useRestore();
  const [isPending, setPending] = useState(false);

  async function act() {
    setPending(true);
    const denial = await restore(data);
    setPending(false);
    if (denial) onDenied(denial);
  }
  return (
    <Button size="small" icon={RestoreIcon} pending={isPending} onClick={() => void act()}>
      {t('sites.restore')} <VisuallyHidden>{data.title}</VisuallyHidden>
    </Button>
  );
}
