import type { Json } from '../../objects/json.ts';

const idPattern =
  /\b(?:cus|sub|si|pi|ch|in|il|ii|pm|seti|re|txn|inpay|di|cn|cnli|cs_test|sub_sched|py|evt|prod|price|pmc)_[A-Za-z0-9]{8,}\b/g;

/** Which of our ids stands for which recorded one; each for one alone. */
export class Wiring {
  readonly #ours = new Map<string, string>();
  readonly #theirs = new Map<string, string>();

  /** Wires both, or says how they contradict what was wired before. */
  connect(theirs: string, ours: string): string | null {
    const known = this.#ours.get(theirs);
    if (known === undefined && !this.#theirs.has(ours)) {
      this.#ours.set(theirs, ours);
      this.#theirs.set(ours, theirs);
      return null;
    }
    return known === ours ? null : `${theirs} is ${known ?? 'new'}, but here it is ${ours}`;
  }

  has(theirs: string): boolean {
    return this.#ours.has(theirs);
  }

  /** The text with our ids in place of recorded ones. */
  translate(text: string): string {
    return text.replaceAll(idPattern, (id) => this.#ours.get(id) ?? id);
  }
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && new RegExp(`^${idPattern.source}$`).test(value);
}

export function idsIn(text: string): string[] {
  return [...text.matchAll(idPattern)].map(([id]) => id);
}

/** Every object inside of an answer, itself included. */
export function* objectsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) {
    for (const one of value) yield* objectsIn(one);
  } else if (typeof value === 'object' && value !== null) {
    const holder = value as Json;
    if (typeof holder.object === 'string') yield holder;
    for (const inner of Object.values(holder)) yield* objectsIn(inner);
  }
}
