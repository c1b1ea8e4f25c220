import { useFragment } from '@apollo/client/react';
import { graphql } from '#graphql';
import { MemberFrame } from '../member/MemberFrame.tsx';
import { PublicFrame } from '../public/PublicFrame.tsx';

const viewerFragment = graphql(`
  fragment PlansFrame_viewer on Viewer {
    person {
      id
    }
  }
`);

/** Around pages that are for everybody: a member's own frame, or the one of strangers. */
export function PlansFrame() {
  const { complete } = useFragment({ fragment: viewerFragment, from: { __typename: 'Viewer' } });
  return complete ? <MemberFrame /> : <PublicFrame />;
}
