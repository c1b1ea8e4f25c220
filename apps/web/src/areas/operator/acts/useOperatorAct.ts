import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { FormProblem } from '@member-console/ui';
import { useRef } from 'react';
import { useProblemWords } from '../../../shared/api/useProblemWords.ts';
import { problemsOf, type ServerIssue } from '../../../shared/forms/validation.ts';
import { useRefusalWords } from './useRefusalWords.ts';

interface Member {
  readonly __typename: string;
}

/** What a mutation's one field answers. */
type AnswerOf<Data> = Extract<Data[keyof Data], Member>;

/** What came of an act: its success, or what stands in the way, in the reader's words. */
export type Outcome<Answer extends Member> =
  | {
      readonly kind: 'done';
      readonly answer: Extract<Answer, { __typename: `${string}Success` }>;
      readonly problems: readonly [];
    }
  | {
      readonly kind: 'refused';
      readonly problems: readonly FormProblem[];
    };

/**
 * An act of operators. A retry after a lost reply carries the same key, and so does nothing twice.
 * `words` has our own sentences for what may be wrong with a field, by `field.CODE`.
 */
export function useOperatorAct<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  words: Readonly<Record<string, string>> = {},
) {
  const [send, { loading }] = useMutation(document as TypedDocumentNode<Data>);
  const wordsFor = useProblemWords();
  const refusalWords = useRefusalWords();
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
      return { kind: 'refused', problems: problemsIn(answer) };
    } catch (error) {
      return { kind: 'refused', problems: [{ message: wordsFor(error) }] };
    }
  }
  function problemsIn(answer: Member): readonly FormProblem[] {
    if ('issues' in answer) return problemsOf(answer.issues as readonly ServerIssue[], words);
    return [refusalWords(answer as Member & { code: string; message: string })];
  }
  return [act, loading] as const;
}

/** What stands in the way, as one text for a dialog. */
export function sentencesOf(problems: readonly FormProblem[]): string {
  return problems.map(({ message }) => message).join(' ');
}
