/** What Stripe may repeat to us and nobody should read in a log: keys, secrets, addresses, numbers of cards. */
const hidden = [
  /\b(?:sk|rk|pk|ek)_(?:test|live)_[\w*]+/g,
  /\bwhsec_\w+/g,
  /\b\w+_secret_\w+/g,
  /[^\s'"`<>(]+@[^\s'"`<>),;]+/g,
  /\b\d(?:[ -]?\d){11,18}\b/g,
];

/** What Stripe said, without anything secret or personal. */
export function scrub(text: string): string {
  return hidden.reduce((left, pattern) => left.replace(pattern, '[hidden]'), text);
}
