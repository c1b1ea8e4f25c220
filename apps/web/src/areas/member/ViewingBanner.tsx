import { useFragment, useMutation } from '@apollo/client/react';
import { Banner, Button } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { graphql } from '#graphql';
import { useProblemWords } from '../../shared/api/useProblemWords.ts';
import { useFormat } from '../../shared/format/useFormat.ts';
import { beginViewing, inOwnName, leaveViewing, viewingOfTab } from '../../shared/session/viewing.ts';
import { useEndViewing } from './useEndViewing.ts';

const viewerFragment = graphql(`
  fragment ViewingBanner_viewer on Viewer {
    viewing {
      id
      endsAt
      reason
      person {
        id
        displayName
      }
    }
  }
`);

const extendViewing = graphql(`
  mutation ExtendViewing($input: StartViewingInput!) {
    startViewing(input: $input) {
      ... on StartViewingSuccess {
        viewing {
          id
        }
      }
      ... on UserError {
        code
      }
    }
  }
`);

/** Says on every page that it shows what somebody else sees, whose eyes those are, until when, and the way out. */
export function ViewingBanner() {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const { pathname, search } = useLocation();
  const wordsFor = useProblemWords();
  const { data, complete } = useFragment({ fragment: viewerFragment, from: { __typename: 'Viewer' } });
  const { endAndGo, isEnding, problem: endProblem } = useEndViewing();
  const [extend, { loading: isExtending }] = useMutation(extendViewing, { context: inOwnName });
  const [extendProblem, setExtendProblem] = useState<string>();
  const remembered = viewingOfTab();
  if (remembered === null) return null;
  const { returnTo } = remembered;
  // A page that shows nothing to others tells nothing of the look either; the way out is there all the same.
  const viewing = complete ? data.viewing : null;

  async function goOn(personId: string, reason: string) {
    try {
      const answer = (await extend({ variables: { input: { personId, reason } } })).data?.startViewing;
      if (answer?.__typename !== 'StartViewingSuccess') leaveViewing();
      else beginViewing({ id: answer.viewing.id, returnTo }, pathname + search);
    } catch (error) {
      setExtendProblem(wordsFor(error));
    }
  }
  return (
    <Banner
      tone="warning"
      title={viewing ? t('viewing.title', { name: viewing.person.displayName }) : t('viewing.ofSomebody')}
      actions={
        <>
          <Button size="small" variant="primary" pending={isEnding} onClick={() => void endAndGo()}>
            {t('viewing.end')}
          </Button>
          {viewing && (
            <Button
              size="small"
              pending={isExtending}
              onClick={() => void goOn(viewing.person.id, viewing.reason)}
            >
              {t('viewing.goOn')}
            </Button>
          )}
        </>
      }
    >
      {endProblem ??
        extendProblem ??
        (viewing ? t('viewing.until', { until: format.time(viewing.endsAt) }) : t('viewing.onlyLook'))}
    </Banner>
  );
}
