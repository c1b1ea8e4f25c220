import { builder } from '../../builder.ts';

export interface UserErrorShape {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[] | null;
}

/** What every failure member of a result union is. */
export const UserError = builder.interfaceRef<UserErrorShape>('UserError').implement({
  description:
    'An expected no. Every failure member of a result union implements it, so a client can always ask for `... on UserError { code message }` and be ready for members to come.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: "The member's type name in SCREAMING_SNAKE, such as `ENTITLEMENT_DENIED`.",
    }),
    message: t.exposeString('message', {
      description: 'What is wrong and what to do, in English, safe to show.',
    }),
    path: t.stringList({
      nullable: true,
      description: 'The input field that is to blame, from the input down; null when no single one is.',
      resolve: (error) => (error.path ? [...error.path] : null),
    }),
  }),
});
