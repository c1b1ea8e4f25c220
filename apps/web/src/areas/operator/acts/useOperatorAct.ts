import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { FormProblem } from '@member-console/ui';
import { useRef } from 'react';
import type { RefusalWords_refusalFragment } from '../../../__generated__/graphql.ts';
import { useProblemWords } from '../../../shared/api/useProblemWords.ts';
import { type OwnWords, useRefusalWords } from './useRefusalWords.ts';

interface Member {
  readonly __typename: string;
}

/** What a mutation's one field answers. */
type AnswerOf<Data> = Extract<Data[keyof Data], Member>;

type Success<Answer extends Member> = Extract<Answer, { __typename: `${string}Success` }>;

/** What came of an act: its success, or what stands in the way, in the reader's words. */
export type Outcome<Answer extends Member> =
  | { readonly kind: 'done'; readonly answer: Success<Answer>; readonly problems: readonly [] }
  | {
      readonly kind: 'refused';
      readonly problems: readonly FormProblem[];
      /** What the server answered; null when nothing came. */
      readonly refusal: Exclude<Answer, Success<Answer>> | null;
    };

/** An act of operators. A retry after a lost reply carries the same key, and so does nothing twice. */
export function useOperatorAct<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  words?: OwnWords,
) {
  const [send, { loading }] = useMutation(document as TypedDocumentNode<Data>);
  const wordsFor = useProblemWords();
  const refusalWords = useRefusalWords(words);
  const key = useRef(crypto.randomUUID());

  async function act(variables: Variables): Promise<Outcome<AnswerOf<Data>>> {
    try {
      const context = { headers: { 'idempotency-key': key.current } };
      const { data } = await send({ variables, context } as never);
      key.current = crypto.randomUUID();
      const answer = Object.values(data ?? {}).find(
        (value): value is AnswerOf<Data> => typeof value === 'object' && value !== null,
      );
      if (answer === undefined) throw new Error('An act without an answer.');
      if (answer.__typename.endsWith('Success'))
        return { kind: 'done', answer: answer as never, problems: [] };
      const problems = refusalWords(answer as unknown as RefusalWords_refusalFragment);
      return { kind: 'refused', problems, refusal: answer as never };
    } catch (error) {
      return { kind: 'refused', problems: [{ message: wordsFor(error) }], refusal: null };
    }
  }
  return [act, loading] as const;
}
