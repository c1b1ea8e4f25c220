import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import type { PageQuery } from '../../../shared/page/definePage.ts';

/** Milliseconds between two looks. */
const pause = 1_500;

/** Asks the page's question again and again while something is under way; rests while nobody looks. */
export function useLookAgain({ document: question }: PageQuery<unknown>, isUnderWay: boolean): void {
  const apollo = useApolloClient();
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => {
      // What fails is asked again anyway.
      if (!document.hidden) apollo.refetchQueries({ include: [question] }).catch(() => undefined);
    }, pause);
    return () => clearInterval(timer);
  }, [apollo, question, isUnderWay]);
}
