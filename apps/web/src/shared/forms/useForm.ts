import type { FormProblem } from '@member-console/ui';
import { type ChangeEvent, useState } from 'react';

export type Values<Name extends string> = Readonly<Record<Name, string>>;

/** What is wrong with a value, in words for the reader; null when nothing is. */
export type Check<Name extends string> = (value: string, values: Values<Name>) => string | null;

export interface FormOptions<Name extends string> {
  readonly initial: Values<Name>;
  /** What a value must be before it is worth asking the server. */
  readonly checks?: Partial<Record<Name, Check<Name>>>;
  /** Sends the values; answers what the server found wrong. */
  readonly send: (values: Values<Name>) => Promise<readonly FormProblem[] | undefined>;
}

/** What a field of the design system is given. */
export interface FieldBinding {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
}

/** Everything a field and its form need. Problems show once a field was left or the form was sent. */
export function useForm<Name extends string>({ initial, checks = {}, send }: FormOptions<Name>) {
  const names = Object.keys(initial) as Name[];
  const [values, setValues] = useState(initial);
  const [left, setLeft] = useState<readonly Name[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<readonly FormProblem[]>([]);
  const [isPending, setPending] = useState(false);

  function problemOf(name: Name, candidate: Values<Name> = values): string | null {
    return (checks as Partial<Record<Name, Check<Name>>>)[name]?.(candidate[name], candidate) ?? null;
  }

  function visibleProblem(name: Name): string | undefined {
    const own = attempt > 0 || (left.includes(name) && values[name] !== '') ? problemOf(name) : null;
    return own ?? answer.find(({ field }) => field === name)?.message;
  }

  function change(name: Name, value: string): void {
    setValues((present) => ({ ...present, [name]: value }));
    setAnswer((present) => present.filter(({ field }) => field !== name && field !== undefined));
  }

  /** Whether the values are worth asking the server; says what is wrong with those that are not. */
  function check(): boolean {
    setAnswer([]);
    setAttempt(attempt + 1);
    return names.every((name) => problemOf(name) === null);
  }

  async function submit(): Promise<void> {
    if (isPending || !check()) return;
    setPending(true);
    try {
      const refused = await send(values);
      setAnswer(refused ?? []);
      if (refused && refused.length > 0) setAttempt((count) => count + 1);
      else setAttempt(0);
    } finally {
      setPending(false);
    }
  }

  const problems: FormProblem[] = names.flatMap((field) => {
    const message = visibleProblem(field);
    return message === undefined ? [] : [{ field, message }];
  });
  problems.push(...answer.filter(({ field }) => field === undefined || !names.includes(field as Name)));

  return {
    values,
    isPending,
    /** Something differs from what the form began with. */
    isDirty: names.some((name) => values[name] !== initial[name]),
    check,
    submit,
    change,
    /** Sets the fields to these values, without complaints; after saving, or to begin anew. */
    reset(next: Values<Name> = initial): void {
      setValues(next);
      setLeft([]);
      setAttempt(0);
      setAnswer([]);
    },
    /** For FormErrorSummary: it speaks after an attempt to send, not while one types. */
    summary: { problems: attempt > 0 ? problems : answer, attempt },
    /** For a field of the design system. */
    field(name: Name): FieldBinding {
      return {
        name,
        value: values[name],
        error: visibleProblem(name),
        onChange: (event) => change(name, event.target.value),
        onBlur: () => setLeft((present) => (present.includes(name) ? present : [...present, name])),
      };
    },
  };
}
