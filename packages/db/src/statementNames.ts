/** Beyond this many texts further ones stay unnamed: prepared statements live as long as their connection. */
const limit = 1_000;

/**
 * Names the statements that Prisma writes, so that Postgres parses each only once per connection. A text is
 * named when it is seen for the second time: those written once (an `IN` list of an odd length) never take a
 * place. The empty name means "do not prepare".
 */
export function createStatementNames(maxNames: number = limit): (text: string) => string {
  const names = new Map<string, string>();
  let seenOnce = new Set<string>();

  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= maxNames) return '';
    if (!seenOnce.delete(text)) {
      if (seenOnce.size >= maxNames) seenOnce = new Set();
      seenOnce.add(text);
      return '';
    }
    const name = `prisma_${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}
