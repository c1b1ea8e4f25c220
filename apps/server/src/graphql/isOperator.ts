import type { Context } from './context.ts';

/** Whether the viewer is an operator of any role. */
export async function isOperator(context: Context): Promise<boolean> {
  return ((await context.viewer())?.operatorRole ?? null) !== null;
}
