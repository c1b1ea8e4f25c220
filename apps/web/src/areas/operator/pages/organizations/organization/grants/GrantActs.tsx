import { LinkButton, Row } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { GrantSource } from '../../../../../../__generated__/graphql.ts';
import { planActUrl } from '../../../../urls.ts';
import type { GrantState } from './grantState.ts';

type GrantAct = 'cancel' | 'release' | 'revoke' | 'extend';

export interface GrantActsProps {
  grant: {
    readonly id: string;
    readonly source: GrantSource;
    readonly isForced: boolean;
    readonly endsAt: string | null;
  };
  state: GrantState;
  slug: string;
}

/** What can be done about a grant as it stands. */
export function GrantActs({ grant, state, slug }: GrantActsProps) {
  const { t } = useTranslation('operator');
  return (
    <Row gap={1} justify="end">
      {actsFor(grant, state).map((act) => (
        <LinkButton key={act} size="small" variant="quiet" to={planActUrl(slug, act, { grant: grant.id })}>
          {t(`act.${act}.short`)}
        </LinkButton>
      ))}
    </Row>
  );
}

/** A default would return at once, a subscription is cancelled where it is paid. */
function actsFor(
  { source, isForced, endsAt }: GrantActsProps['grant'],
  state: GrantState,
): readonly GrantAct[] {
  if (state === 'ended' || source === 'DEFAULT' || source === 'SUBSCRIPTION') return [];
  if (state === 'waits') return ['cancel'];
  const takeBack = isForced ? 'release' : 'revoke';
  return endsAt === null ? [takeBack] : ['extend', takeBack];
}
