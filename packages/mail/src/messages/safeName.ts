const longest = 60;

/**
 * A display name that may stand in a message, or null. Strangers choose names and addresses when they sign up,
 * so a name that a mail program would turn into a link could send their advertisement to anybody, from us.
 */
export function safeName(displayName: string): string | null {
  const name = displayName
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '' || name.length > longest) return null;
  const looksLikeLink = /[/\\@:<>[\]{}]|\p{L}\.\p{L}{2,}/u.test(name);
  return looksLikeLink ? null : name;
}
