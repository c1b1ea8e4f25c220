import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { RefusalWords_refusalFragment } from '../../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';

graphql(`
  fragment RefusalWords_refusal on UserError {
    code
    message
    path
    ... on AlreadyEnded {
      endedAt
    }
    ... on NotAnExtension {
      endsAt
    }
    ... on NotScheduled {
      startedAt
    }
    ... on TrialBelowCurrentPlan {
      rank
      currentRank
    }
    ... on WouldExceedLimit {
      used
      limit
    }
  }
`);

export type Refusal = RefusalWords_refusalFragment;

/** Why a change of plans was refused and what to do about it; the server's English for a reason that is new. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const { t, i18n } = useTranslation('operator');
  const format = useFormat();
  // The server's codes come as text: one that has no words yet is told in the server's own.
  const say = t as unknown as (key: string, words: Readonly<Record<string, string | number>>) => string;
  function factsOf(refusal: Refusal): Readonly<Record<string, string | number>> {
    switch (refusal.__typename) {
      case 'AlreadyEnded':
        return { instant: format.dateTime(refusal.endedAt) };
      case 'NotAnExtension':
        return refusal.endsAt === null ? {} : { instant: format.dateTime(refusal.endsAt) };
      case 'NotScheduled':
        return { instant: format.dateTime(refusal.startedAt) };
      case 'TrialBelowCurrentPlan':
        return { rank: refusal.rank, currentRank: refusal.currentRank };
      case 'WouldExceedLimit':
        return { used: format.number(refusal.used), limit: format.number(refusal.limit) };
      default:
        return {};
    }
  }
  return (refusal) => {
    const isOpen = refusal.__typename === 'NotAnExtension' && refusal.endsAt === null;
    const key = `refusal.${refusal.code}${isOpen ? '_open' : ''}`;
    return i18n.exists(key, { ns: 'operator' }) ? say(key, factsOf(refusal)) : refusal.message;
  };
}
