import type { DocumentNode, FragmentType, TypedDocumentNode } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';

/** The generator puts a component's own fragment first, and those of its children behind it. */
function ownName(fragment: DocumentNode): string {
  const [own] = fragment.definitions;
  if (own?.kind !== 'FragmentDefinition') throw new Error('A component reads a fragment, not an operation.');
  return own.name.value;
}

/** What a component asked for in its fragment, of the thing it was given; kept up to date by the cache. */
export function useFragmentData<Data>(fragment: TypedDocumentNode<Data>, from: FragmentType<Data>): Data {
  const options = { fragment, fragmentName: ownName(fragment), from };
  return useSuspenseFragment<Data>(options as useSuspenseFragment.Options<Data, never>).data as Data;
}

/** The same for each of several things. */
export function useFragmentList<Data>(
  fragment: TypedDocumentNode<Data>,
  from: readonly FragmentType<Data>[],
): readonly Data[] {
  const options = { fragment, fragmentName: ownName(fragment), from: [...from] };
  return useSuspenseFragment(options as never).data as readonly Data[];
}
