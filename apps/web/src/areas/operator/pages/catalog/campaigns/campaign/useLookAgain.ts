import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { campaignPage } from './CampaignPage.query.ts';

/** Milliseconds between two looks. */
const pause = 1_500;

/** Asks the page's question again and again while there is something to see; rests while nobody looks. */
export function useLookAgain(isRunning: boolean): void {
  const apollo = useApolloClient();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      // What fails is asked again anyway.
      if (!document.hidden)
        apollo.refetchQueries({ include: [campaignPage.document] }).catch(() => undefined);
    }, pause);
    return () => clearInterval(timer);
  }, [apollo, isRunning]);
}
