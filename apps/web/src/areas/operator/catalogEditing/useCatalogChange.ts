import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { FormProblem } from '@member-console/ui';
import { useProblemWords } from '../../../shared/api/useProblemWords.ts';
import { useRefusalProblems } from './useRefusalProblems.ts';

interface Answer {
  readonly __typename?: string | undefined;
}

type Success<Any extends Answer> = Extract<Any, { readonly __typename?: `${string}Success` | undefined }>;

/** What came of a change: that it is made, or what stands in its way. */
export type Outcome<Any extends Answer> =
  | { readonly done: Success<Any>; readonly problems: null }
  | { readonly done: null; readonly problems: readonly FormProblem[]; readonly refusal: Any | null };

/** The document of a change of the catalog; its mutation is called `change`. */
export type ChangeDocument<Any extends Answer, Input> = TypedDocumentNode<
  { readonly change: Any },
  OperationVariables & { readonly input: Input }
>;

/** Sends changes of the catalog, and puts every no into words. */
export function useCatalogChange<Any extends Answer, Input>(document: ChangeDocument<Any, Input>) {
  const [mutate, { loading }] = useMutation(document as TypedDocumentNode<{ readonly change: Any }>);
  const problemsOf = useRefusalProblems();
  const wordsFor = useProblemWords();

  async function change(input: Input): Promise<Outcome<Any>> {
    try {
      const answer = (await mutate({ variables: { input } })).data?.change as Any;
      if (answer.__typename?.endsWith('Success')) return { done: answer as Success<Any>, problems: null };
      return { done: null, problems: problemsOf(answer), refusal: answer };
    } catch (error) {
      return { done: null, problems: [{ message: wordsFor(error) }], refusal: null };
    }
  }
  return { change, isPending: loading };
}
