import type { FormProblem } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { RefusalWords_refusalFragment } from '../../../__generated__/graphql.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';

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
    ... on StillHeld {
      liveGrantCount
      defaultCount
    }
    ... on TakesFromPaid {
      grantCount
    }
    ... on TrialBelowCurrentPlan {
      rank
      currentRank
    }
    ... on ValidationError {
      issues {
        path
        code
        message
      }
    }
    ... on WouldExceedLimit {
      used
      limit
    }
  }
`);

/** Sentences of an act's own, by `CODE` for a refusal and by `field.CODE` for what is wrong with a field. */
export type OwnWords = Readonly<Record<string, string>>;

/**
 * Why an act was refused and what to do about it, beside the field that it is about; the server's English for a reason
 * that is new.
 */
export function useRefusalWords(
  own: OwnWords = {},
): (refusal: RefusalWords_refusalFragment) => FormProblem[] {
  const { t, i18n } = useTranslation('operator');
  const format = useFormat();
  // The server's codes come as text: one that has no words yet is told in the server's own.
  const say = t as unknown as (key: string, words: Readonly<Record<string, string | number>>) => string;
  function factsOf(refusal: RefusalWords_refusalFragment): Readonly<Record<string, string | number>> {
    switch (refusal.__typename) {
      case 'AlreadyEnded':
        return { instant: format.dateTime(refusal.endedAt) };
      case 'NotAnExtension':
        return refusal.endsAt === null ? {} : { instant: format.dateTime(refusal.endsAt) };
      case 'NotScheduled':
        return { instant: format.dateTime(refusal.startedAt) };
      case 'StillHeld':
        return {
          liveGrantCount: format.number(refusal.liveGrantCount),
          defaultCount: format.number(refusal.defaultCount),
        };
      case 'TakesFromPaid':
        return { grantCount: format.number(refusal.grantCount) };
      case 'TrialBelowCurrentPlan':
        return { rank: refusal.rank, currentRank: refusal.currentRank };
      case 'WouldExceedLimit':
        return { used: format.number(refusal.used), limit: format.number(refusal.limit) };
      default:
        return {};
    }
  }
  function sentenceOf(key: string, facts: Readonly<Record<string, string | number>> = {}): string | null {
    return i18n.exists(key, { ns: 'operator' }) ? say(key, facts) : null;
  }
  return (refusal) => {
    if (refusal.__typename === 'ValidationError') {
      return refusal.issues.map(({ path, code, message }) => {
        const field = path.at(-1);
        return { field, message: own[`${field}.${code}`] ?? sentenceOf(`issue.${code}`) ?? message };
      });
    }
    const isOpen = refusal.__typename === 'NotAnExtension' && refusal.endsAt === null;
    const key = `refusal.${refusal.code}${isOpen ? '_open' : ''}`;
    const message = own[refusal.code] ?? sentenceOf(key, factsOf(refusal)) ?? refusal.message;
    return [{ field: refusal.path?.at(-1), message }];
  };
}

/** What stands in the way, as one text for a dialog. */
export function sentencesOf(problems: readonly FormProblem[]): string {
  return problems.map(({ message }) => message).join(' ');
}
