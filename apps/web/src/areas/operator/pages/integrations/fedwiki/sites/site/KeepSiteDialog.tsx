import type { FragmentType } from '@apollo/client';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { KeepSiteDialog_siteFragment } from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../../acts/useRefusalWords.ts';

const siteFragment = graphql(`
  fragment KeepSiteDialog_site on Site {
    id
    host
    organization {
      id
      entitlements {
        resource {
          id
        }
        overLimit {
          items {
            id
          }
        }
      }
    }
  }
`);

const keepSite = graphql(`
  mutation KeepSite($input: ChooseWhatStaysInput!) {
    chooseWhatStays(input: $input) {
      ... on ChooseWhatStaysSuccess {
        organization {
          id
          isOverLimit
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface KeepSiteDialogProps {
  site: FragmentType<KeepSiteDialog_siteFragment>;
  onClose: () => void;
}

/** Asks before a frozen site takes the place of another: it comes first, the others stay in their order. */
export function KeepSiteDialog({ site, onClose }: KeepSiteDialogProps) {
  const { t } = useTranslation('operator');
  const { id, host, organization } = useFragmentData(siteFragment, site);
  const toasts = useToasts();
  const [keep, pending] = useOperatorAct(keepSite);
  const excess = organization.entitlements.find(({ overLimit }) =>
    overLimit?.items.some((item) => item.id === id),
  );
  const others = (excess?.overLimit?.items ?? []).map((item) => item.id).filter((other) => other !== id);
  return (
    <ReasonedDialog
      title={t('site.keepTitle', { host })}
      confirmLabel={t('site.keepConfirm')}
      consequences={[{ label: t('site.keepWritable') }, { label: t('site.keepOther') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await keep({
          input: {
            organizationId: organization.id,
            resourceId: excess?.resource.id ?? '',
            itemIds: [id, ...others],
            applyNow: true,
            reason,
          },
        });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('site.kept', { host }) });
      }}
    />
  );
}
