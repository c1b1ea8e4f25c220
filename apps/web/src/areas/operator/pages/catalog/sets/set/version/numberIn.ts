/** The number of a version in an address; 0, which no version has, when it is none. */
export function numberIn(text: string | null | undefined): number {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) : 0;
}
