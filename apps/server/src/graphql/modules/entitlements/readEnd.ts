import { type ValidationFailed, validationFailed } from '@member-console/domain/kernel';

/** An end that was given, or that there is none: exactly one of the two, so that nothing lasts for ever unasked. */
export function readEnd(
  endsAt: Date | null | undefined,
  isEndless: boolean | null | undefined,
  endless: string,
): { readonly endsAt: Date | null } | ValidationFailed {
  if ((endsAt != null) !== (isEndless === true)) return { endsAt: endsAt ?? null };
  const message = `Give either \`endsAt\` or \`${endless}: true\`.`;
  return validationFailed({ path: ['endsAt'], code: 'EXACTLY_ONE', message });
}
