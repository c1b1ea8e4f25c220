import type { Issue, ValidationFailed } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from './UserError.ts';

const ValidationIssue = builder.objectRef<Issue>('ValidationIssue').implement({
  description: 'One thing that is wrong with the input.',
  fields: (t) => ({
    path: t.stringList({
      description: 'The field, from the input down, such as `["name"]`.',
      resolve: (issue) => [...issue.path],
    }),
    code: t.exposeString('code', { description: 'What kind of problem, such as `TOO_SHORT`.' }),
    message: t.exposeString('message', { description: 'What to do about it, in English.' }),
  }),
});

export const ValidationError = builder
  .objectRef<ValidationFailed & UserErrorShape>('ValidationError')
  .implement({
    description: 'The input cannot be used as it is. Nothing was changed.',
    interfaces: [UserError],
    fields: (t) => ({
      issues: t.field({
        type: [ValidationIssue],
        description: 'Everything that is wrong, not only the first.',
        resolve: (error) => error.issues,
      }),
    }),
  });
