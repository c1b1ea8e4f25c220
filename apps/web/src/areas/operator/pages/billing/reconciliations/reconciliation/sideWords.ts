/** What one side says, in a line: a word, or facts with their names. Nothing is a dash. */
export function sideWords(side: unknown): string {
  if (side === null || side === undefined) return '–';
  if (typeof side === 'string') return side;
  if (Array.isArray(side)) return side.map(sideWords).join(', ');
  if (typeof side !== 'object') return JSON.stringify(side);
  return Object.entries(side)
    .map(([name, value]) => `${name}: ${sideWords(value)}`)
    .join(' · ');
}
