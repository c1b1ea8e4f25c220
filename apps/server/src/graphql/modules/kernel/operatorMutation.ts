import { type CommandMutation, commandMutation } from './commandMutation.ts';

/** What inputs say of the reason that they require. */
export const REASON = 'Why, for whoever asks later; 1 to 500 characters.';

/** A command that is for administrators among the operators, and says so. */
export function operatorMutation<Input, Done extends object>(mutation: CommandMutation<Input, Done>): void {
  const description = `${mutation.description} FORBIDDEN for everybody but administrators among the operators.`;
  commandMutation({ ...mutation, description });
}
