import { Button, EmptyState, EyeIcon, LinkButton, Notice } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { signedIn } from '../../../../shared/api/signedIn.ts';
import { usePageTitle } from '../../../../shared/page/pageTitle.ts';
import { homeUrl } from '../../urls.ts';
import { useEndViewing } from '../../useEndViewing.ts';
import { operatorAddressPage } from './OperatorAddressPage.query.ts';

/** An address of the operators in a tab that looks with somebody's eyes: whose they are, and the way there. */
export function OperatorAddressPage() {
  const { t } = useTranslation('member');
  const { pathname, search, hash } = useLocation();
  const { viewing } = signedIn(operatorAddressPage.useAnswer().viewer);
  const { endAndGo, isEnding, problem } = useEndViewing();
  const title = viewing
    ? t('operatorAddress.title', { name: viewing.person.displayName })
    : t('viewing.ofSomebody', { ns: 'shared' });
  usePageTitle(title);
  return (
    <>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <EmptyState
        level={1}
        icon={EyeIcon}
        title={title}
        actions={
          <>
            <LinkButton to={homeUrl}>{t('operatorAddress.stay')}</LinkButton>
            <Button
              variant="primary"
              pending={isEnding}
              onClick={() => void endAndGo(pathname + search + hash)}
            >
              {t('operatorAddress.endAndGo')}
            </Button>
          </>
        }
      >
        {t('operatorAddress.message')}
      </EmptyState>
    </>
  );
}
