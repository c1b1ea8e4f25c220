import type { Captured } from './Captured.ts';

/** What a person wants to know first: how much was looked at, what was complained about, what is slowest. */
export function summarise(seen: readonly Captured[]): string[] {
  const complaints = seen.flatMap(({ path, messages }) => messages.map((message) => `  ${path}  ${message}`));
  const pictures = seen.reduce((sum, one) => sum + one.pictures.length + one.states.length, 0);
  return [
    '',
    `${seen.length} routes, ${pictures} pictures`,
    `${complaints.length === 0 ? 'No' : complaints.length} messages in console, policy and developer tools`,
    ...complaints,
  ];
}
