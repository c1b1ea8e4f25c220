import type { Case, People } from './badInputs.ts';

const ID = 'nonsense';
const reason = 'x';

/** Well-formed input for each: who is no operator is told so, whatever it names. */
const WELL_FORMED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  appointOperator: { email: 'a@demo.test', role: 'SUPPORT', reason },
  changeOperatorRole: { termId: ID, role: 'SUPPORT', reason },
  endOperatorTerm: { termId: ID, reason },
  retrySite: { siteId: ID, reason },
  retryJob: { jobId: ID, reason },
  cancelJob: { jobId: ID, reason },
  resendEmail: { emailId: ID, reason },
  moveClock: { hours: 1, reason },
};

/** Values that no field of these inputs takes. */
const SHAPELESS = [{ a: 1 }, 1.5];

/** What may be wrong with the input of what concerns the installation. Answers to operators are in system.test.ts. */
export const SYSTEM_BAD_INPUTS: Readonly<Record<string, (people: People) => readonly Case[]>> =
  Object.fromEntries(
    Object.entries(WELL_FORMED).map(([name, input]) => [
      name,
      (): readonly Case[] => [
        [input, 'FORBIDDEN'],
        [{ ...input, reason: 'a\u0000b' }, 'FORBIDDEN'],
        [{ ...input, surprise: true }, 'BAD_USER_INPUT'],
        ...Object.keys(input).flatMap((field) =>
          SHAPELESS.map((value): Case => [{ ...input, [field]: value }, 'BAD_USER_INPUT']),
        ),
      ],
    ]),
  );
