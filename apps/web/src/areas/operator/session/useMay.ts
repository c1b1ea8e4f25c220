import { useFragment } from '@apollo/client/react';
import { graphql } from '#graphql';
import type { OperatorCapability } from '../../../__generated__/graphql.ts';

const viewerFragment = graphql(`
  fragment UseMay_viewer on Viewer {
    operatorRole
    operatorCapabilities
  }
`);

/**
 * Whether the operator may change something of this kind. The API refuses anyway; pages ask so that they offer nothing
 * in vain. Every page of operators brings the answer along with its frame.
 */
export function useMay(capability: OperatorCapability): boolean {
  const { data } = useFragment({ fragment: viewerFragment, from: { __typename: 'Viewer' } });
  return data.operatorCapabilities?.includes(capability) ?? false;
}

/** All that the operator may change. */
export function useOperatorCapabilities(): readonly OperatorCapability[] {
  const { data } = useFragment({ fragment: viewerFragment, from: { __typename: 'Viewer' } });
  return data.operatorCapabilities?.filter((capability) => capability !== undefined) ?? [];
}

/** Whether the operator sees everything and may change nothing at all. */
export function useOnlySees(): boolean {
  const { data, complete } = useFragment({ fragment: viewerFragment, from: { __typename: 'Viewer' } });
  // Looking with somebody's eyes changes nothing.
  return (
    complete &&
    data.operatorRole !== null &&
    data.operatorCapabilities.every((capability) => capability === 'PEOPLE_VIEW_AS')
  );
}
